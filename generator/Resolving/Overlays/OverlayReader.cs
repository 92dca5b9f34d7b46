using System.Globalization;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.JsonPaths;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>Reads the actions of an overlay. One that cannot be carried out is reported, and the others are.</summary>
internal sealed class OverlayReader(List<SpecProblem> problems)
{
    private static readonly string[] Versions = ["1.0", "1.1"];

    public IReadOnlyList<OverlayAction> Read(SpecNode overlay)
    {
        var version = overlay["overlay"];
        if (version is null || !Versions.Any(known => version.Text == known || version.Text.StartsWith(known + ".", StringComparison.Ordinal)))
        {
            problems.Add(SpecProblem.At(version ?? overlay, OverlayDescriptors.UnknownVersion, version?.Text ?? ""));
            return [];
        }

        if (overlay["actions"] is not { IsArray: true } actions)
        {
            problems.Add(SpecProblem.At(overlay["actions"] ?? overlay, OverlayDescriptors.Incomplete, "an overlay has a list called 'actions'"));
            return [];
        }

        return [.. actions.Items.Select(ReadAction).OfType<OverlayAction>()];
    }

    private OverlayAction? ReadAction(SpecNode action)
    {
        if (action["target"] is not { IsString: true } target)
        {
            return Incomplete(action["target"] ?? action, "an action has a 'target', which is a JSONPath query in a string");
        }

        var isRemoval = action.IsTrue("remove");
        var copy = action["copy"];
        if (!isRemoval && action["update"] is null && copy is null)
        {
            return Incomplete(action, "an action has an 'update', a 'copy' or 'remove: true'");
        }

        if (copy is { IsString: false })
        {
            return Incomplete(copy, "the 'copy' of an action is a JSONPath query in a string");
        }

        return PathOf(target) is not { } path || (copy is not null && PathOf(copy) is null)
            ? null
            : new OverlayAction(target, path, isRemoval, action["update"], copy, copy is null ? null : JsonPath.Parse(copy.Text));
    }

    private JsonPath? PathOf(SpecNode query)
    {
        try
        {
            return JsonPath.Parse(query.Text);
        }
        catch (JsonPathException exception)
        {
            var position = (exception.Position + 1).ToString(CultureInfo.InvariantCulture);
            problems.Add(SpecProblem.At(query, OverlayDescriptors.UnknownQuery, query.Text, position, exception.Message));
            return null;
        }
    }

    private OverlayAction? Incomplete(SpecNode at, string rule)
    {
        problems.Add(SpecProblem.At(at, OverlayDescriptors.Incomplete, rule));
        return null;
    }
}
