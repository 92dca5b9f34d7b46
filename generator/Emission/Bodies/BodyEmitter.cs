using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Bodies;

/// <summary>Emits the lines that give a request its body.</summary>
internal static class BodyEmitter
{
    public static void Emit(SourceWriter writer, BodyModel body)
    {
        if (body.IsRequired)
        {
            EmitContent(writer, body, body.ArgumentName);
            return;
        }

        var value = body.Type.IsValueType && body.Kind is not (BodyKind.Stream or BodyKind.Lines) ? body.ArgumentName + ".Value" : body.ArgumentName;
        using (writer.Block($"if ({body.ArgumentName} is not null)"))
        {
            EmitContent(writer, body, value);
        }
    }

    private static void EmitContent(SourceWriter writer, BodyModel body, string value)
    {
        var mediaType = CSharpLiteral.Of(body.MediaType);
        var isItsOwnCodec = body.Kind != BodyKind.Lines && body.Type.NotNull().IsItsOwnCodec;
        var generic = body.Kind is BodyKind.Json or BodyKind.Form or BodyKind.Lines && !isItsOwnCodec ? $"<{body.Type.CSharp}, {body.Type.Codec}>" : "";
        switch (body.Kind)
        {
            case BodyKind.Json:
                writer.Line($"request.SetJson{generic}({value}, {mediaType});");
                break;
            case BodyKind.Form:
                EmitForm(writer, body, value, generic);
                break;
            case BodyKind.Multipart:
                EmitMultipart(writer, body, value, mediaType);
                break;
            case BodyKind.Text:
                writer.Line($"request.SetText({value}, {mediaType});");
                break;
            case BodyKind.Lines:
                writer.Line($"request.SetLines{generic}({value}, {mediaType});");
                break;
            default:
                writer.Line($"request.SetStream({value}, {mediaType});");
                break;
        }
    }

    private static void EmitForm(SourceWriter writer, BodyModel body, string value, string generic)
    {
        if (body.Fields.Count == 0)
        {
            writer.Line($"request.SetForm{generic}({value});");
            return;
        }

        writer.Line($"var encoding = new {RuntimeNames.FormEncoding}();");
        foreach (var field in body.Fields)
        {
            var name = CSharpLiteral.Of(field.WireName);
            writer.Line(field.IsJson
                ? $"encoding.AddJson({name});"
                : $"encoding.Add({name}, {RuntimeNames.ParameterStyle}.{field.Style}, {CSharpLiteral.Of(field.Explode)});");
        }

        writer.Line($"request.SetForm{generic}({value}, encoding);");
    }

    private static void EmitMultipart(SourceWriter writer, BodyModel body, string value, string mediaType)
    {
        writer.Line($"var multipart = request.SetMultipart({mediaType});");
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
