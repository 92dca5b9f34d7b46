using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Analytics.Queries;

namespace PiwikGen.Testing.Analytics.Answers;

/// <summary>Writes rows in the format that was asked for.</summary>
internal static class AnswerWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var (type, body) = answer.Format switch
        {
            "csv" => ("text/csv; charset=utf-8", Csv(answer)),
            "xml" => ("application/xml; charset=utf-8", Xml(answer)),
            _ => ("application/json", Json(answer)),
        };
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> Json(Answer answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var row in answer.Rows)
        {
            WriteRow(json, answer, row);
        }

        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteStartArray("columns");
        foreach (var column in answer.Columns)
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
        json.WriteNumber("count", answer.Count);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteRow(Utf8JsonWriter json, Answer answer, object?[] row)
    {
        var isNamed = answer.Format == "json-kv";
        if (isNamed)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartArray();
        }

        for (var column = 0; column < row.Length; column++)
        {
            if (isNamed)
            {
                json.WritePropertyName(answer.Columns[column]);
            }

            Cells.WriteJson(json, row[column]);
        }

        if (isNamed)
        {
            json.WriteEndObject();
        }
        else
        {
            json.WriteEndArray();
        }
    }

    private static ReadOnlyMemory<byte> Csv(Answer answer)
    {
        // Lines as RFC 4180 has them.
        var text = new StringBuilder();
        text.AppendJoin(',', answer.Columns.Select(Field)).Append("\r\n");
        foreach (var row in answer.Rows)
        {
            text.AppendJoin(',', row.Select(static cell => Field(Cells.Text(cell)))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static ReadOnlyMemory<byte> Xml(Answer answer)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("result");
            foreach (var row in answer.Rows)
            {
                xml.WriteStartElement("row");
                for (var column = 0; column < row.Length; column++)
                {
                    xml.WriteStartElement("cell");
                    xml.WriteAttributeString("column", answer.Columns[column]);
                    xml.WriteString(Cells.Text(row[column]));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }
}
