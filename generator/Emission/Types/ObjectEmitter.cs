using PiwikGen.Generator.Emission.Json;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>Emits the class of a JSON object: its properties, then how it is read and written.</summary>
internal static class ObjectEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, string accessibility)
    {
        Documentation.Emit(writer, model.Documentation, name: model.Name);
        SourceFile.GeneratedCode(writer);
        writer.Line($"[JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{model.Name}>))]");
        var keyword = model.IsRecord ? "record" : "class";
        var isSealed = model.Derived.Count == 0 && !model.IsExtended ? "sealed " : "";
        var extends = model.BaseName is null ? "" : model.BaseName + ", ";
        using (writer.Block($"{accessibility} {isSealed}partial {keyword} {model.Name} : {extends}{RuntimeNames.JsonModel}<{model.Name}>"))
        {
            if (model.BaseName is not null)
            {
                EmitConstantsOfBase(writer, model);
            }

            foreach (var property in model.Properties.Where(static property => !property.IsInherited))
            {
                EmitProperty(writer, property, model.IsRecord);
            }

            if (model.AdditionalProperties is { } value && model.BaseName is null)
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

    // The base declares the discriminator; which value it has is the derived class's to say.
    private static void EmitConstantsOfBase(SourceWriter writer, ObjectModel model)
    {
        using (writer.Block($"public {model.Name}()"))
        {
            foreach (var property in model.Properties.Where(static property => property is { IsInherited: true, Constant: not null }))
            {
                writer.Line($"{property.Name} = {LiteralEmitter.Of(property.Constant!)};");
            }
        }

        writer.Line();
    }

    private static void EmitProperty(SourceWriter writer, PropertyModel property, bool isRecord)
    {
        Documentation.Emit(writer, property.Documentation, name: property.Name, typeName: property.Type.Name);
        var isDemanded = property.Presence == Presence.Required && property.Constant is null;
        var required = isDemanded && !property.IsSetByDerived ? "required " : "";
        var initializer = property.Constant is not null ? $" = {LiteralEmitter.Of(property.Constant)};"
            : isDemanded && property.IsSetByDerived && !property.Type.IsValueType ? " = null!;"
            : "";
        writer.Line($"public {required}{PropertyTypes.Of(property)} {property.Name} {{ get; {Setter(isRecord)}; }}{initializer}");
        writer.Line();
    }

    private static string Setter(bool isRecord) => isRecord ? "init" : "set";
}
