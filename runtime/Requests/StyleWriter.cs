using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Requests;

/// <summary>
/// Turns the JSON of a parameter's value into its text on the wire: OpenAPI 3.1.1, 4.8.12.4 (style examples), which follows
/// RFC 6570. Nulls and empty arrays and objects are what RFC 6570 calls undefined: nothing is written for them.
/// </summary>
internal ref struct StyleWriter
{
    private readonly ref TextBuffer _target;
    private readonly ReadOnlySpan<char> _name;
    private readonly ParameterStyle _style;
    private readonly bool _explode;
    private readonly WireEncoding _encoding;
    private readonly WireEncoding _nameEncoding;
    private readonly string _pairSeparator;

    public StyleWriter(
        ref TextBuffer target, ReadOnlySpan<char> name, ParameterStyle style, bool explode,
        WireEncoding encoding, WireEncoding nameEncoding, string pairSeparator)
    {
        _target = ref target;
        _name = name;
        _style = style;
        _explode = explode;
        _encoding = encoding;
        _nameEncoding = nameEncoding;
        _pairSeparator = pairSeparator;
    }

    private readonly bool IsNamed => _style > ParameterStyle.Matrix;

    /// <summary>Writes the value that the reader stands on, and leaves the reader on its last token.</summary>
    public readonly void Write(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartArray when _style == ParameterStyle.DeepObject:
            case JsonTokenType.StartObject when _style == ParameterStyle.DeepObject:
                WriteDeep(ref reader, _name);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader);
                break;
            case JsonTokenType.StartObject when _explode:
                WriteExplodedObject(ref reader);
                break;
            case JsonTokenType.StartObject:
                WriteObject(ref reader);
                break;
            default:
                BeginValue(IsEmptyString(ref reader));
                WriteToken(ref reader, _encoding);
                break;
        }
    }

    private readonly void WriteArray(ref Utf8JsonReader reader)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            Separate(isFirst, IsEmptyString(ref reader));
            isFirst = false;
            WriteItem(ref reader);
        }
    }

    private readonly void WriteObject(ref Utf8JsonReader reader)
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
            Separate(isFirst, isEmpty: false);
            isFirst = false;
            WriteToken(ref name, _encoding);
            _target.Append(Delimiter);
            WriteItem(ref reader);
        }
    }

    private readonly void WriteExplodedObject(ref Utf8JsonReader reader)
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
                WriteNested(ref name, ref reader);
                continue;
            }
            _target.Append(PairPrefix(isFirst));
            isFirst = false;
            WriteToken(ref name, IsNamed ? _nameEncoding : _encoding);
            _target.Append('=');
            WriteItem(ref reader);
        }
    }

    // The OpenAPI text leaves values within values undefined; brackets are what servers read.
    private readonly void WriteNested(ref Utf8JsonReader name, ref Utf8JsonReader reader)
    {
        var text = name.GetString();
        new StyleWriter(ref _target, text, ParameterStyle.DeepObject, explode: false, _encoding, _nameEncoding, _pairSeparator)
            .Write(ref reader);
    }

    private readonly void WriteDeep(ref Utf8JsonReader reader, ReadOnlySpan<char> name)
    {
        var prefix = default(TextBuffer);
        try
        {
            prefix.AppendEncoded(name, _nameEncoding);
            WriteDeep(ref reader, ref prefix);
        }
        finally
        {
            prefix.Release();
        }
    }

    private readonly void WriteDeep(ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                WriteDeepObject(ref reader, ref prefix);
                break;
            case JsonTokenType.StartArray when IsFlat(reader):
                WriteDeepList(ref reader, ref prefix);
                break;
            case JsonTokenType.StartArray:
                WriteDeepArray(ref reader, ref prefix);
                break;
            default:
                BeginPair(prefix.Text);
                WriteToken(ref reader, _encoding);
                break;
        }
    }

    private readonly void WriteDeepObject(ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var length = prefix.Length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            prefix.Append("%5B");
            prefix.AppendEncoded(reader.GetString(), WireEncoding.Unreserved);
            prefix.Append("%5D");
            reader.Read();
            WriteDeep(ref reader, ref prefix);
            prefix.Truncate(length);
        }
    }

    private readonly void WriteDeepArray(ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var length = prefix.Length;
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            prefix.Append("%5B");
            prefix.AppendFormatted(index, WireEncoding.Unreserved);
            prefix.Append("%5D");
            WriteDeep(ref reader, ref prefix);
            prefix.Truncate(length);
        }
    }

    // explode: name[]=a&name[]=b, as PHP and Rails have it; otherwise name=a,b, as Piwik PRO has it.
    private readonly void WriteDeepList(ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            if (_explode)
            {
                SeparatePair();
                _target.Append(prefix.Text);
                _target.Append("%5B%5D=");
            }
            else if (isFirst)
            {
                BeginPair(prefix.Text);
            }
            else
            {
                _target.Append(',');
            }
            isFirst = false;
            WriteToken(ref reader, _encoding);
        }
    }

    private static bool IsFlat(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return false;
            }
        }
        return true;
    }

    private readonly void Separate(bool isFirst, bool isEmpty)
    {
        if (isFirst || (_explode && _style != ParameterStyle.Simple))
        {
            BeginValue(isEmpty);
        }
        else
        {
            _target.Append(Delimiter);
        }
    }

    /// <summary>What stands before a value of its own: <c>.</c>, <c>;name=</c>, <c>&amp;name=</c> or nothing.</summary>
    private readonly void BeginValue(bool isEmpty)
    {
        switch (_style)
        {
            case ParameterStyle.Simple:
                break;
            case ParameterStyle.Label:
                _target.Append('.');
                break;
            case ParameterStyle.Matrix:
                _target.Append(';');
                _target.AppendEncoded(_name, WireEncoding.Unreserved);
                _target.Append(isEmpty ? "" : "=");
                break;
            default:
                SeparatePair();
                _target.AppendEncoded(_name, _nameEncoding);
                _target.Append('=');
                break;
        }
    }

    private readonly void BeginPair(ReadOnlySpan<char> encodedName)
    {
        SeparatePair();
        _target.Append(encodedName);
        _target.Append('=');
    }

    private readonly void SeparatePair() => _target.Append(_target.Length == 0 ? "" : _pairSeparator);

    private readonly string PairPrefix(bool isFirst) => _style switch
    {
        ParameterStyle.Simple => isFirst ? "" : ",",
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";",
        _ => _target.Length == 0 ? "" : _pairSeparator,
    };

    private readonly string Delimiter => _style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };

    private readonly void WriteItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            _target.AppendEncoded(JsonElement.ParseValue(ref reader).GetRawText(), _encoding);
        }
        else
        {
            WriteToken(ref reader, _encoding);
        }
    }

    private readonly void WriteToken(ref Utf8JsonReader reader, WireEncoding encoding)
    {
        var rented = reader.ValueSpan.Length > 256 ? ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length) : null;
        var text = rented ?? stackalloc char[256];
        var length = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.CopyString(text)
            : Encoding.UTF8.GetChars(reader.ValueSpan, text);
        _target.AppendEncoded(text[..length], encoding);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static bool IsEmptyString(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty;
}
