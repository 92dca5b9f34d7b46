using System.Text.Json;

namespace PiwikGen.Requests;

/// <summary>
/// Turns the JSON of a parameter's value into its text on the wire: OpenAPI 3.1.1, 4.8.12.4 (style examples), which follows
/// RFC 6570. Nulls and empty arrays and objects are what RFC 6570 calls undefined: nothing is written for them.
/// </summary>
internal readonly struct StyleWriter
{
    private readonly string _name;
    private readonly ParameterStyle _style;
    private readonly bool _explode;
    private readonly WireEncoding _encoding;
    private readonly WireEncoding _nameEncoding;
    private readonly string _pairSeparator;

    public StyleWriter(
        string name, ParameterStyle style, bool explode,
        WireEncoding encoding, WireEncoding nameEncoding, string pairSeparator)
    {
        _name = name;
        _style = style;
        _explode = explode;
        _encoding = encoding;
        _nameEncoding = nameEncoding;
        _pairSeparator = pairSeparator;
    }

    private bool IsNamed => _style > ParameterStyle.Matrix;

    /// <summary>Writes the value that the reader stands on, and leaves the reader on its last token.</summary>
    public void Write(ref TextBuffer target, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartArray when _style == ParameterStyle.DeepObject:
            case JsonTokenType.StartObject when _style == ParameterStyle.DeepObject:
                new DeepObjectWriter(_explode, _encoding, _nameEncoding, _pairSeparator).Write(ref target, ref reader, _name);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref target, ref reader);
                break;
            case JsonTokenType.StartObject when _explode:
                WriteExplodedObject(ref target, ref reader);
                break;
            case JsonTokenType.StartObject:
                WriteObject(ref target, ref reader);
                break;
            default:
                BeginValue(ref target, IsEmptyString(ref reader));
                JsonTokenText.Append(ref target, ref reader, _encoding);
                break;
        }
    }

    private void WriteArray(ref TextBuffer target, ref Utf8JsonReader reader)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            Separate(ref target, isFirst, IsEmptyString(ref reader));
            isFirst = false;
            WriteItem(ref target, ref reader);
        }
    }

    private void WriteObject(ref TextBuffer target, ref Utf8JsonReader reader)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            Separate(ref target, isFirst, isEmpty: false);
            isFirst = false;
            JsonTokenText.Append(ref target, ref name, _encoding);
            target.Append(Delimiter);
            WriteItem(ref target, ref reader);
        }
    }

    private void WriteExplodedObject(ref TextBuffer target, ref Utf8JsonReader reader)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            if (IsNamed && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                WriteNested(ref target, ref name, ref reader);
                continue;
            }
            target.Append(PairPrefix(ref target, isFirst));
            isFirst = false;
            JsonTokenText.Append(ref target, ref name, IsNamed ? _nameEncoding : _encoding);
            target.Append('=');
            WriteItem(ref target, ref reader);
        }
    }

    // The OpenAPI text leaves values within values undefined; brackets are what servers read.
    private void WriteNested(ref TextBuffer target, ref Utf8JsonReader name, ref Utf8JsonReader reader) =>
        new DeepObjectWriter(explode: false, _encoding, _nameEncoding, _pairSeparator).Write(ref target, ref reader, name.GetString()!);

    private void Separate(ref TextBuffer target, bool isFirst, bool isEmpty)
    {
        if (isFirst || (_explode && _style != ParameterStyle.Simple))
        {
            BeginValue(ref target, isEmpty);
        }
        else
        {
            target.Append(Delimiter);
        }
    }

    /// <summary>What stands before a value of its own: <c>.</c>, <c>;name=</c>, <c>&amp;name=</c> or nothing.</summary>
    private void BeginValue(ref TextBuffer target, bool isEmpty)
    {
        switch (_style)
        {
            case ParameterStyle.Simple:
                break;
            case ParameterStyle.Label:
                target.Append('.');
                break;
            case ParameterStyle.Matrix:
                target.Append(';');
                target.AppendEncoded(_name, WireEncoding.Unreserved);
                target.Append(isEmpty ? "" : "=");
                break;
            default:
                SeparatePair(ref target);
                target.AppendEncoded(_name, _nameEncoding);
                target.Append('=');
                break;
        }
    }

    private void SeparatePair(ref TextBuffer target) => target.Append(target.Length == 0 ? "" : _pairSeparator);

    private string PairPrefix(ref TextBuffer target, bool isFirst) => _style switch
    {
        ParameterStyle.Simple => isFirst ? "" : ",",
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";",
        _ => target.Length == 0 ? "" : _pairSeparator,
    };

    private string Delimiter => _style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };

    private void WriteItem(ref TextBuffer target, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            target.AppendEncoded(JsonElement.ParseValue(ref reader).GetRawText(), _encoding);
        }
        else
        {
            JsonTokenText.Append(ref target, ref reader, _encoding);
        }
    }

    private static bool IsEmptyString(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty;
}
