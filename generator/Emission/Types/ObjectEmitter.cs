using PiwikGen.Generator.Emission.Json;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>Emits the class of a JSON object: its properties, then how it is read and written.</summary>
internal static class ObjectEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, string accessibility)
    {
        Documentation.Emit(writer, model.Documentation);
        SourceFile.GeneratedCode(writer);
        writer.Line($"[JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{model.Name}>))]");
        var keyword = model.IsRecord ? "record" : "class";
        using (writer.Block($"{accessibility} sealed partial {keyword} {model.Name} : {RuntimeNames.JsonModel}<{model.Name}>"))
        {
            foreach (var property in model.Properties)
            {
                EmitProperty(writer, property, model.IsRecord);
            }

            if (model.AdditionalProperties is { } value)
            {
                DocComment.Summary(writer, "Members that the schema does not name.", null);
                writer.Line($"public {TypeRef.MapOf(value).Bare}? {RuntimeNames.AdditionalProperties} {{ get; {Setter(model.IsRecord)}; }}");
                writer.Line();
            }

            if (model.IsRecord && model.Properties.Any(static property => property.IsSecret))
            {
                RecordPrintingEmitter.Emit(writer, model);
            }

            ObjectJsonEmitter.Emit(writer, model);
        }

        writer.Line();
    }

    private static void EmitProperty(SourceWriter writer, PropertyModel property, bool isRecord)
    {
        Documentation.Emit(writer, property.Documentation);
        var required = property.Presence == Presence.Required && property.Constant is null ? "required " : "";
        var initializer = property.Constant is null ? "" : $" = {LiteralEmitter.Of(property.Constant)};";
        writer.Line($"public {required}{PropertyTypes.Of(property)} {property.Name} {{ get; {Setter(isRecord)}; }}{initializer}");
        writer.Line();
    }

    private static string Setter(bool isRecord) => isRecord ? "init" : "set";
}
