using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Types;

/// <summary>
/// Emits an open enum: a struct over the wire value, its known values as properties, and as constants in <c>Values</c> for
/// <c>switch</c>. A value that the document does not know is kept and sent back as it is.
/// </summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, string accessibility)
    {
        var backing = BackingType(model.Backing);
        Documentation.Emit(writer, model.Documentation, $"A value of {model.Name}; values that are not listed here are kept.");
        SourceFile.GeneratedCode(writer);
        writer.Line($"[JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{model.Name}>))]");
        using (writer.Block($"{accessibility} readonly partial record struct {model.Name} : {RuntimeNames.JsonModel}<{model.Name}>"))
        {
            DocComment.Summary(writer, "A value by its text on the wire.", null);
            writer.Line($"public {model.Name}({backing} value) => Value = value;");
            writer.Line();
            DocComment.Summary(writer, model.Backing == EnumBacking.Json ? "The value as JSON text." : "The value on the wire.", null);
            writer.Line($"public {backing} Value {{ get; }}");
            writer.Line();
            EmitValues(writer, model, backing);
            writer.Line($"public static implicit operator {model.Name}({backing} value) => new(value);");
            writer.Line();
            EmitToString(writer, model);
            writer.Line();
            EmitJson(writer, model);
        }

        writer.Line();
    }

    private static void EmitValues(SourceWriter writer, EnumModel model, string backing)
    {
        foreach (var value in model.Values)
        {
            Documentation.Emit(writer, value.Documentation);
            writer.Line($"public static {model.Name} {value.Name} => Values.{value.Name};");
            writer.Line();
        }

        DocComment.Summary(writer, "The known values as constants, for switch.", null);
        using (writer.Block("public static class Values"))
        {
            foreach (var value in model.Values)
            {
                writer.Line($"public const {backing} {value.Name} = {LiteralEmitter.Of(value.Literal)};");
            }
        }

        writer.Line();
    }

    private static void EmitToString(SourceWriter writer, EnumModel model)
    {
        writer.Line(model.Backing is EnumBacking.String or EnumBacking.Json
            ? "public override string ToString() => Value ?? \"\";"
            : "public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
    }

    private static void EmitJson(SourceWriter writer, EnumModel model)
    {
        if (model.Backing == EnumBacking.String)
        {
            var known = string.Join(", ", model.Values.Select(static value => $"Values.{value.Name}"));
            writer.Line($"private static readonly {RuntimeNames.JsonEnumValues} s_known = new({known});");
            writer.Line();
        }

        writer.Line($"public static {model.Name} ReadJson({RuntimeNames.Reader}) => new({Read(model.Backing)});");
        writer.Line();
        writer.Line($"public void WriteJson({RuntimeNames.Writer}) => {Write(model.Backing)};");
    }

    public static string BackingType(EnumBacking backing) => backing switch
    {
        EnumBacking.Integer => "long",
        EnumBacking.Number => "double",
        _ => "string",
    };

    private static string Read(EnumBacking backing) => backing switch
    {
        EnumBacking.String => "s_known.Read(ref reader)",
        EnumBacking.Integer => $"{RuntimeNames.FullJson}.ReadInt64(ref reader)",
        EnumBacking.Number => $"{RuntimeNames.FullJson}.ReadDouble(ref reader)",
        _ => $"{RuntimeNames.FullJson}.ReadElement(ref reader).GetRawText()",
    };

    private static string Write(EnumBacking backing) => backing switch
    {
        EnumBacking.String => "writer.WriteStringValue(Value)",
        EnumBacking.Json => "writer.WriteRawValue(Value ?? \"null\")",
        _ => "writer.WriteNumberValue(Value)",
    };
}
