using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Emission.Types;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>Emits how a base class finds the derived class of a JSON object: by the discriminator, wherever it stands among the members.</summary>
internal static class DerivedCasesEmitter
{
    private const string Cases = "s_derived";

    public static void EmitTable(SourceWriter writer, ObjectModel model)
    {
        var cases = model.Derived.Select(static derived =>
            $"new {RuntimeNames.JsonUnionCase} {{ Kinds = {RuntimeNames.JsonKinds}.Object{UnionEmitter.Strings("Constants", derived.Constants)} }}");
        writer.Line($"private static readonly {RuntimeNames.JsonUnionCases} {Cases} = new({string.Join(", ", cases)});");
    }

    public static void EmitDispatch(SourceWriter writer, ObjectModel model)
    {
        using (writer.Block($"switch ({Cases}.Find(reader))"))
        {
            for (var i = 0; i < model.Derived.Count; i++)
            {
                writer.Line($"case {i}: return {model.Derived[i].Type.FullName}.ReadJson(ref reader);");
            }
        }

        writer.Line();
    }
}
