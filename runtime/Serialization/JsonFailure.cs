using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Says where in a payload reading failed, as people write it: <c>$.data[3].name</c>. Values are never part of it.</summary>
internal static class JsonFailure
{
    /// <summary>The path of the value at a position of the payload, in bytes.</summary>
    public static string Path(ReadOnlySpan<byte> payload, long position)
    {
        var path = new List<Step>();
        var reader = new Utf8JsonReader(payload, new JsonReaderOptions { MaxDepth = 1024 });
        try
        {
            while (reader.Read())
            {
                Follow(path, ref reader);
                if (reader.BytesConsumed >= position)
                {
                    break;
                }

                Leave(path, reader.TokenType);
            }
        }
        catch (JsonException)
        {
            // The payload is broken from here on: the way so far is the answer.
        }

        return Text(path);
    }

    private static void Follow(List<Step> path, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path[^1] = path[^1] with { Name = NameOf(ref reader) };
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                path.RemoveAt(path.Count - 1);
                break;
            default:
                if (path.Count > 0 && path[^1].IsArray)
                {
                    path[^1] = path[^1] with { Index = path[^1].Index + 1 };
                }

                break;
        }
    }

    private static void Leave(List<Step> path, JsonTokenType token)
    {
        if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            path.Add(new Step(token == JsonTokenType.StartArray, -1, null));
        }
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string Text(List<Step> path)
    {
        var text = new StringBuilder("$");
        foreach (Step step in path)
        {
            if (step.IsArray)
            {
                text.Append('[').Append(Math.Max(0, step.Index).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (step.Name is { } name)
            {
                _ = name.Length > 0 && name.All(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-')
                    ? text.Append('.').Append(name)
                    : text.Append("['").Append(name).Append("']");
            }
        }

        return text.ToString();
    }

    private readonly record struct Step(bool IsArray, int Index, string? Name);
}
