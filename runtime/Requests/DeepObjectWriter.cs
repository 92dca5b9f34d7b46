using System.Text.Json;

namespace PiwikGen.Requests;

/// <summary>Writes values within values by the bracket convention, <c>name[member]=value</c>, as servers read it; OpenAPI leaves it open.</summary>
internal readonly struct DeepObjectWriter(bool explode, WireEncoding encoding, WireEncoding nameEncoding, string pairSeparator)
{
    public void Write(ref TextBuffer target, ref Utf8JsonReader reader, ReadOnlySpan<char> name)
    {
        var prefix = default(TextBuffer);
        try
        {
            prefix.AppendEncoded(name, nameEncoding);
            WriteValue(ref target, ref reader, ref prefix);
        }
        finally
        {
            prefix.Release();
        }
    }

    private void WriteValue(ref TextBuffer target, ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                WriteObject(ref target, ref reader, ref prefix);
                break;
            case JsonTokenType.StartArray when IsFlat(reader):
                WriteList(ref target, ref reader, ref prefix);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref target, ref reader, ref prefix);
                break;
            default:
                BeginPair(ref target, prefix.Text);
                JsonTokenText.Append(ref target, ref reader, encoding);
                break;
        }
    }

    private void WriteObject(ref TextBuffer target, ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var length = prefix.Length;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            prefix.Append("%5B");
            prefix.AppendEncoded(reader.GetString()!, WireEncoding.Unreserved);
            prefix.Append("%5D");
            reader.Read();
            WriteValue(ref target, ref reader, ref prefix);
            prefix.Truncate(length);
        }
    }

    private void WriteArray(ref TextBuffer target, ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var length = prefix.Length;
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            prefix.Append("%5B");
            prefix.AppendFormatted(index, WireEncoding.Unreserved);
            prefix.Append("%5D");
            WriteValue(ref target, ref reader, ref prefix);
            prefix.Truncate(length);
        }
    }

    // explode: name[]=a&name[]=b, as PHP and Rails have it; otherwise name=a,b, as Piwik PRO has it.
    private void WriteList(ref TextBuffer target, ref Utf8JsonReader reader, ref TextBuffer prefix)
    {
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }
            if (explode)
            {
                SeparatePair(ref target);
                target.Append(prefix.Text);
                target.Append("%5B%5D=");
            }
            else if (isFirst)
            {
                BeginPair(ref target, prefix.Text);
            }
            else
            {
                target.Append(',');
            }
            isFirst = false;
            JsonTokenText.Append(ref target, ref reader, encoding);
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

    private void BeginPair(ref TextBuffer target, ReadOnlySpan<char> encodedName)
    {
        SeparatePair(ref target);
        target.Append(encodedName);
        target.Append('=');
    }

    private void SeparatePair(ref TextBuffer target) => target.Append(target.Length == 0 ? "" : pairSeparator);
}
