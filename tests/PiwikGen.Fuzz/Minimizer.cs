using PiwikGen.Fuzz.Mutation;
using PiwikGen.Fuzz.Targets;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz;

/// <summary>Makes a document smaller while it shows the same fault: values are left out, of what cannot be read stretches of text.</summary>
internal static class Minimizer
{
    private const int MaxTries = 3_000;

    public static FuzzInput Minimize(IFuzzTarget target, FuzzInput input, string signature)
    {
        var tries = 0;
        var before = int.MaxValue;
        while (input.Text.Length < before && tries < MaxTries)
        {
            before = input.Text.Length;
            input = Shows(input with { Text = input.Text.Trim() }, ref tries) ?? input;
            input = WithoutValues(input, ref tries);
            input = WithoutStretches(input, ref tries);
        }

        return input;

        FuzzInput? Shows(FuzzInput smaller, ref int tries)
        {
            tries++;
            return FuzzWorker.Try(target, 0, smaller, out _)?.Signature == signature ? smaller : null;
        }

        FuzzInput WithoutValues(FuzzInput input, ref int tries)
        {
            if (RootOf(input) is not { } root)
            {
                return input;
            }

            // As JSON it is more easily cut; it may be that only YAML shows the fault.
            var edits = new Dictionary<SpecNode, TreeEdit>();
            foreach (var place in SeedPlace.Of(root).Skip(1).OrderByDescending(static place => place.Size))
            {
                if (tries >= MaxTries || Ancestors(place).Any(edits.ContainsKey))
                {
                    continue;
                }

                edits.Add(place.Node, new TreeEdit { IsRemoved = true });
                if (Shows(input with { Text = TreeText.Of(root, edits, input.Extension == ".yaml") }, ref tries) is null)
                {
                    edits.Remove(place.Node);
                }
            }

            return edits.Count == 0 ? input : input with { Text = TreeText.Of(root, edits, input.Extension == ".yaml") };
        }

        FuzzInput WithoutStretches(FuzzInput input, ref int tries)
        {
            for (var length = input.Text.Length / 2; length > 0; length /= 2)
            {
                for (var start = 0; start + length <= input.Text.Length && tries < MaxTries;)
                {
                    if (Shows(input with { Text = input.Text.Remove(start, length) }, ref tries) is { } smaller)
                    {
                        input = smaller;
                    }
                    else
                    {
                        start += length;
                    }
                }
            }

            return input;
        }
    }

    // Reading may be what goes wrong.
    private static SpecNode? RootOf(FuzzInput input)
    {
        try
        {
            return SpecReader.Read("a" + input.Extension, input.Text, CancellationToken.None).Root;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static IEnumerable<SpecNode> Ancestors(SeedPlace place)
    {
        for (var above = place; above is not null; above = above.Parent)
        {
            yield return above.Node;
        }
    }
}
