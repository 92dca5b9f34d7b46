using System.Globalization;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.JsonPaths;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>
/// Lays overlays over a file. The result is a file of its own: what is new in it keeps its place in the overlay, everything else its
/// place in the document, and references are relative to the document.
/// </summary>
internal sealed class OverlayApplier
{
    /// <summary>Nodes that all queries for one document may visit: some dozens of times what the largest documents hold.</summary>
    public const int Steps = 20_000_000;

    private readonly List<SpecProblem> _problems;
    private readonly WalkBudget _budget;
    private SpecNode _root;
    private long _values;

    private OverlayApplier(SpecNode root, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        _root = root;
        _problems = problems;
        _budget = new WalkBudget(Steps, cancellationToken);
        _values = NodeSize.Of(root).Values;
    }

    /// <summary>The file with the overlays laid over it, one after the other; the file itself where nothing changes.</summary>
    public static SpecFile Apply(SpecFile file, IReadOnlyList<SpecFile> overlays, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        if (file.Root is not { } root || overlays.Count == 0)
        {
            return file;
        }

        var applier = new OverlayApplier(root, problems, cancellationToken);
        var reader = new OverlayReader(problems);
        foreach (var action in overlays.Select(static overlay => overlay.Root).OfType<SpecNode>().SelectMany(reader.Read))
        {
            if (!applier.TryApply(action))
            {
                break;
            }
        }

        return ReferenceEquals(applier._root, root) ? file : SpecFile.Joined(file, applier._root, overlays);
    }

    // False ends it: more was asked for than may be.
    private bool TryApply(OverlayAction action)
    {
        try
        {
            var walk = new JsonPathWalk(_root, _budget);
            var selected = walk.Select(action.Path);
            if (selected.Count == 0)
            {
                _problems.Add(SpecProblem.At(action.Target, OverlayDescriptors.NothingSelected, action.Target.Text));
                return true;
            }

            return action.IsRemoval ? Remove(action, selected)
                : (action.CopyPath is null ? action.Update : Copied(action, walk)) is not { } update || Update(action, selected, update);
        }
        catch (WalkTooLongException)
        {
            return TooMuch(action, Steps, "steps");
        }
    }

    private bool Remove(OverlayAction action, IReadOnlyList<SelectedNode> selected)
    {
        var edits = EditsOf(selected.Where(static node => node.Parent is not null));
        if (selected.Any(static node => node.Parent is null))
        {
            Misfit(action, "the document as a whole cannot be removed");
            return true;
        }

        _root = edits.Rewrite(_root, static _ => null)!;
        return true;
    }

    private bool Update(OverlayAction action, IReadOnlyList<SelectedNode> selected, SpecNode update)
    {
        var size = NodeSize.Of(update);
        _values += (long)size.Values * selected.Count;
        if (_values > ReadingLimits.Values)
        {
            return TooMuch(action, ReadingLimits.Values, "values in the document");
        }

        if (selected.Max(static node => node.Way().Count) + size.Depth > ReadingLimits.Depth)
        {
            return TooMuch(action, ReadingLimits.Depth, "levels of values within each other");
        }

        var fitting = selected.Where(node => Fits(node.Value, update)).ToList();
        if (fitting.Count < selected.Count)
        {
            Misfit(action, "an update of an object is an object, and an update of a string, a number, true, false or null is none");
        }

        _root = EditsOf(fitting).Rewrite(_root, node => Updated(node, update))!;
        return true;
    }

    // Overlay 1.0, 4.4.3.1: an object is merged, an entry is appended to an array; an array is appended item by item.
    private static SpecNode Updated(SpecNode node, SpecNode update) =>
        node.IsArray && !update.IsArray ? NodeMerge.Append(node, update) : NodeMerge.Merge(node, update);

    private static bool Fits(SpecNode node, SpecNode update) =>
        node.IsArray || (node.IsObject ? update.IsObject || update.Kind == SpecNodeKind.Null : !update.IsObject && !update.IsArray);

    private SpecNode? Copied(OverlayAction action, JsonPathWalk walk)
    {
        var found = walk.Select(action.CopyPath!);
        if (found.Count == 1)
        {
            return found[0].Value;
        }

        _problems.Add(found.Count == 0
            ? SpecProblem.At(action.Copy!, OverlayDescriptors.NothingSelected, action.Copy!.Text)
            : SpecProblem.At(action.Copy!, OverlayDescriptors.Misfit, action.Copy!.Text, "what is copied is one value, and the query finds several"));
        return null;
    }

    private static NodeEdits EditsOf(IEnumerable<SelectedNode> selected)
    {
        var edits = new NodeEdits();
        foreach (var node in selected)
        {
            edits.Add(node);
        }

        return edits;
    }

    private void Misfit(OverlayAction action, string rule) =>
        _problems.Add(SpecProblem.At(action.Target, OverlayDescriptors.Misfit, action.Target.Text, rule));

    private bool TooMuch(OverlayAction action, int most, string what)
    {
        _problems.Add(SpecProblem.At(action.Target, OverlayDescriptors.TooMuch, action.Target.Text, most.ToString("N0", CultureInfo.InvariantCulture), what));
        return false;
    }
}
