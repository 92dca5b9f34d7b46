using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Overlays;

/// <summary>
/// Which overlays belong to which files: the one that <c>extends</c> names, or else the one that lies beside the overlay and has the
/// same name. Several for one file come in the ordinal order of their paths.
/// </summary>
internal sealed class OverlaySet
{
    private const string Ending = ".overlay";

    private readonly Dictionary<SpecFile, List<SpecFile>> _overlays = [];
    private readonly List<SpecProblem> _problems = [];

    /// <param name="overlays">The overlays that could be read.</param>
    /// <param name="others">All other files that the project lists.</param>
    public OverlaySet(IEnumerable<SpecFile> overlays, IReadOnlyList<SpecFile> others)
    {
        var set = new SpecSet(others);
        foreach (var overlay in overlays.OrderBy(static overlay => overlay.Path, StringComparer.Ordinal))
        {
            if (TargetOf(overlay, set) is not { } target)
            {
                continue;
            }

            if (!_overlays.TryGetValue(target, out var list))
            {
                _overlays.Add(target, list = []);
            }

            list.Add(overlay);
        }
    }

    /// <summary>Overlays that belong to no file.</summary>
    public IReadOnlyList<SpecProblem> Problems => _problems;

    public IReadOnlyList<SpecFile> Of(SpecFile file) => _overlays.TryGetValue(file, out var overlays) ? overlays : [];

    private SpecFile? TargetOf(SpecFile overlay, SpecSet set)
    {
        var extends = overlay.Root?["extends"];
        if (extends is { IsString: true, Text.Length: > 0 } && FilePath.ForeignTarget(extends.Text) is null)
        {
            var found = set.Find(overlay, extends.Text);
            if (found is null)
            {
                _problems.Add(SpecProblem.At(extends, OverlayDescriptors.NoDocument, $"the project lists no document '{extends.Text}', which 'extends' names"));
            }

            return found;
        }

        // An address says where the document came from. Nothing is fetched; the copy of it lies beside the overlay, or nowhere.
        return Beside(overlay, extends ?? overlay.Root!, set);
    }

    private SpecFile? Beside(SpecFile overlay, SpecNode at, SpecSet set)
    {
        var name = NameOf(overlay.Path, Ending);
        var named = set.Files
            .Where(file => FolderOf(file.Path) == FolderOf(overlay.Path))
            .Select(file => (File: file, Name: NameOf(file.Path, ".openapi")))
            .Where(file => name == file.Name || name.StartsWith(file.Name + ".", StringComparison.Ordinal))
            .GroupBy(static file => file.Name.Length, static file => file.File)
            .OrderByDescending(static files => files.Key)
            .FirstOrDefault()?.ToList() ?? [];
        var documents = named.Where(static file => file.Root?["openapi"] is not null || file.Root?["swagger"] is not null).ToList();
        var candidates = documents.Count > 0 ? documents : named;
        if (candidates.Count != 1)
        {
            _problems.Add(SpecProblem.At(at, OverlayDescriptors.NoDocument, candidates.Count == 0
                ? $"no document beside it is called '{name}'"
                : $"several documents beside it are called '{name}'"));
        }

        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static string FolderOf(string path)
    {
        var normalized = FilePath.Normalize(path);
        return normalized.Substring(0, normalized.LastIndexOf('/') + 1);
    }

    /// <summary>The file's name without its extension, and without what is said of its kind before that.</summary>
    private static string NameOf(string path, string kind)
    {
        var normalized = FilePath.Normalize(path);
        var name = normalized.Substring(normalized.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        name = dot > 0 ? name.Substring(0, dot) : name;
        return name.Length > kind.Length && name.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - kind.Length) : name;
    }
}
