using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Targets;

/// <summary>The different texts in a document: names of members, and strings; of one that cannot be read, its pieces.</summary>
internal static class DocumentTexts
{
    private static readonly char[] Ends = ['"', '\n', ','];

    public static IReadOnlyList<string> Of(FuzzInput input, int max)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var file = SpecReader.Read("a" + input.Extension, input.Text, CancellationToken.None);
        if (file.Root is { } root)
        {
            Collect(root, texts, max);
        }
        else
        {
            texts.UnionWith(input.Text.Split(Ends).Take(max));
        }

        return [.. texts.Take(max)];
    }

    private static void Collect(SpecNode root, HashSet<string> texts, int max)
    {
        var open = new Stack<SpecNode>([root]);
        while (texts.Count < max && open.TryPop(out var node))
        {
            if (node.IsString)
            {
                texts.Add(node.Text);
            }

            foreach (var (name, value) in node.Members)
            {
                texts.Add(name);
                open.Push(value);
            }

            foreach (var item in node.Items)
            {
                open.Push(item);
            }
        }
    }
}
