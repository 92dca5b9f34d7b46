using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Generator.Reading;

/// <summary>
/// The text of a JSON string. Halves of surrogate pairs, which JSON can write as escapes and the framework's reader refuses, are
/// kept as they are: what a document says is what a generated literal says.
/// </summary>
internal static class JsonStringText
{
    public static string Of(ref Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        return reader.ValueSpan.IndexOf((byte)'\\') < 0 ? raw : Unescape(raw);
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            // The reader has checked the escapes.
            index++;
            if (raw[index] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Substring(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 4;
                continue;
            }

            text.Append(raw[index] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return text.ToString();
    }
}
