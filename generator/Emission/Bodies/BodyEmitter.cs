using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Bodies;

/// <summary>Emits what gives a request its body.</summary>
internal static class BodyEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="body">The body.</param>
    /// <param name="encoding">The name of its <see cref="EncodingOf"/>.</param>
    public static void Emit(SourceWriter writer, BodyModel body, string? encoding)
    {
        var condition = body.IsRequired ? "" : $"if ({body.ArgumentName} is not null) ";
        var isNullable = !body.IsRequired && body.Type.IsValueType && body.Kind is not (BodyKind.Stream or BodyKind.Lines);
        var value = isNullable ? body.ArgumentName + ".Value" : body.ArgumentName;
        if (body.Kind != BodyKind.Multipart)
        {
            writer.Line(condition + ContentOf(body, value, encoding));
            return;
        }

        if (body.IsRequired)
        {
            EmitMultipart(writer, body, value);
            return;
        }

        using (writer.Block($"if ({body.ArgumentName} is not null)"))
        {
            EmitMultipart(writer, body, value);
        }
    }

    /// <summary>The expression that says how the members of a form are written; null where they are as they are by default.</summary>
    public static string? EncodingOf(BodyModel body)
    {
        if (body.Kind != BodyKind.Form || body.Fields.Count == 0)
        {
            return null;
        }

        var fields = body.Fields.Select(static field => field.IsJson
            ? $".AddJson({CSharpLiteral.Of(field.WireName)})"
            : $".Add({CSharpLiteral.Of(field.WireName)}, {RuntimeNames.ParameterStyle}.{field.Style}, {CSharpLiteral.Of(field.Explode)})");
        return $"new {RuntimeNames.FormEncoding}(){string.Concat(fields)}";
    }

    private static string ContentOf(BodyModel body, string value, string? encoding)
    {
        var mediaType = CSharpLiteral.Of(body.MediaType);
        var isItsOwnCodec = body.Kind != BodyKind.Lines && body.Type.NotNull().IsItsOwnCodec;
        var generic = body.Kind is BodyKind.Json or BodyKind.Form or BodyKind.Lines && !isItsOwnCodec ? $"<{body.Type.CSharp}, {body.Type.Codec}>" : "";
        return body.Kind switch
        {
            BodyKind.Json => $"request.SetJson{generic}({value}, {mediaType});",
            BodyKind.Form => $"request.SetForm{generic}({value}{(encoding is null ? "" : ", " + encoding)});",
            BodyKind.Text => $"request.SetText({value}, {mediaType});",
            BodyKind.Lines => $"request.SetLines{generic}({value}, {mediaType});",
            _ => $"request.SetStream({value}, {mediaType});",
        };
    }

    private static void EmitMultipart(SourceWriter writer, BodyModel body, string value)
    {
        writer.Line($"var multipart = request.SetMultipart({CSharpLiteral.Of(body.MediaType)});");
        foreach (var part in body.Parts)
        {
            var name = CSharpLiteral.Of(part.WireName);
            var member = $"{value}.{part.PropertyName}";
            var type = part.Type.IsValueType ? part.Type.OrNull() : part.Type;
            var partMediaType = part.MediaType is null ? "" : ", " + CSharpLiteral.Of(part.MediaType);
            writer.Line(part.Kind switch
            {
                PartKind.File => $"multipart.AddFile({name}, {member}{partMediaType});",
                PartKind.Files => $"multipart.AddFiles({name}, {member}{partMediaType});",
                PartKind.Text => $"multipart.AddText({name}, {member}{partMediaType});",
                PartKind.Json => $"multipart.AddJson<{type.CSharp}, {type.Codec}>({name}, {member}, {CSharpLiteral.Of(part.MediaType ?? "application/json")});",
                _ => $"multipart.AddValue<{type.CSharp}, {type.Codec}>({name}, {member});",
            });
        }
    }
}
