using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Json;

/// <summary>Emits the resolver through which the user's own <c>JsonSerializerOptions</c> know the emitted types without reflection.</summary>
internal static class ResolverEmitter
{
    public static void Emit(SourceWriter writer, string name, EquatableArray<string> types, string accessibility)
    {
        DocComment.Summary(
            writer,
            "Tells System.Text.Json how to read and write the types of this namespace, without reflection.",
            "Chain it into the options of your own where these types are members of yours: `options.TypeInfoResolverChain.Add(" + name + ".Default)`.");
        SourceFile.GeneratedCode(writer);
        using (writer.Block($"{accessibility} static class {name}"))
        {
            DocComment.Summary(writer, "The resolver.", null);
            writer.Line($"public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Default {{ get; }} = new {RuntimeNames.JsonModelResolver}()");
            for (var i = 0; i < types.Count; i++)
            {
                writer.Line($"    .Add<{types[i]}>(){(i == types.Count - 1 ? ";" : "")}");
            }
        }
    }
}
