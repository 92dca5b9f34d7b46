using PiwikGen.Generator.Model;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Discriminators that the cases of a union do not declare, though their JSON has them: each case gets the member, filled in by itself where one value
/// means it. Runs when all schemas are read.
/// </summary>
internal static class DemandedDiscriminators
{
    public static void Add(IEnumerable<UnionShape> unions)
    {
        var demanded = new Dictionary<(ObjectShape Shape, string Name), List<string>>();
        foreach (var unionCase in unions.Where(static union => union.Alias is null).SelectMany(static union => union.Cases))
        {
            if (UnionCases.Resolve(unionCase.Use.Shape) is ObjectShape shape)
            {
                Collect(shape, unionCase.Discriminators, demanded);
            }
        }

        foreach (var entry in demanded)
        {
            var values = entry.Value.Distinct().ToList();
            var text = values.Count == 1 ? JsonText.TextOf(values[0]) : null;
            var value = text is null ? new ScalarShape(TypeKind.String) : new ScalarShape(TypeKind.String, LiteralModel.String(text), values[0]);
            entry.Key.Shape.Properties.Add(new PropertyShape(entry.Key.Name, new SchemaUse(value, false, DocumentationModel.None), IsRequired: false));
        }
    }

    private static void Collect(ObjectShape shape, IReadOnlyList<(string Path, string Json)> discriminators, Dictionary<(ObjectShape Shape, string Name), List<string>> demanded)
    {
        foreach (var (path, json) in discriminators)
        {
            var name = JsonPointer.Unescape(path);
            if (shape.Properties.Exists(property => property.WireName == name))
            {
                continue;
            }

            if (!demanded.TryGetValue((shape, name), out var values))
            {
                demanded.Add((shape, name), values = []);
            }

            values.Add(json);
        }
    }
}
