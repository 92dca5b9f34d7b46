using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.References;

/// <summary>Follows the references of one document through the files that it may reach, and remembers what they are called.</summary>
internal sealed class SpecReferences(SpecFile root, SpecSet files)
{
    private const int LongestChain = 64;

    // Tokens at the end of a pointer that say where a schema stands, not what it is.
    private static readonly HashSet<string> PlaceTokens = new(StringComparer.Ordinal)
    {
        "schema", "items", "additionalProperties", "not", "contains", "if", "then", "else", "propertyNames", "itemSchema",
    };

    private static readonly string[] MetaSchemas = ["https://json-schema.org/", "http://json-schema.org/", "https://spec.openapis.org/oas/"];

    private readonly Dictionary<SpecNode, SpecNode?> _targets = [];
    private readonly List<NamedSchema> _schemas = [];
    private readonly Dictionary<SpecNode, string> _names = [];
    private readonly List<SpecProblem> _problems = [];
    private Dictionary<string, SpecNode>? _anchors;
    private bool _namesTargets = true;

    public IReadOnlyList<SpecProblem> Problems => _problems;

    public static bool IsReference(SpecNode node) => node["$ref"] is { Kind: SpecNodeKind.String };

    /// <summary>What a reference leads to, one step; null, and a problem once, where it leads nowhere.</summary>
    public SpecNode? Target(SpecNode reference)
    {
        if (_targets.TryGetValue(reference, out var known))
        {
            return known;
        }

        var target = reference["$ref"] is { Kind: SpecNodeKind.String } place ? Find(place) : null;
        _targets.Add(reference, target);
        return target;
    }

    /// <summary>What a reference leads to, while the name of what it leads to stays open.</summary>
    public SpecNode? TargetWithoutName(SpecNode reference)
    {
        _namesTargets = false;
        try
        {
            return Target(reference);
        }
        finally
        {
            _namesTargets = true;
        }
    }

    /// <summary>The value at the end of a chain of references; members beside a reference count before those it leads to.</summary>
    public SpecNode? Follow(SpecNode node)
    {
        for (var length = 0; IsReference(node); length++)
        {
            if (length == LongestChain)
            {
                _problems.Add(SpecProblem.At(node["$ref"]!, ResolvingDescriptors.CircularReference, node["$ref"]!.Text));
                return null;
            }

            if (Target(node) is not { } target)
            {
                return null;
            }

            node = node.Members.Count == 1 || !target.IsObject ? target : Overlay(node, target);
        }

        return node;
    }

    /// <summary>What a chain of references led to when it was followed. Follows none itself: null where nobody did, or where it leads nowhere.</summary>
    public SpecNode? Followed(SpecNode node)
    {
        for (var length = 0; IsReference(node); length++)
        {
            if (length == LongestChain || !_targets.TryGetValue(node, out var target) || target is null)
            {
                return null;
            }

            node = target;
        }

        return node;
    }

    /// <summary>Makes a component known: references may be relative to it.</summary>
    public void AddSchema(NamedSchema schema)
    {
        _schemas.Add(schema);
        NameIfUnnamed(schema.Schema, schema.Name);
    }

    public string? NameOf(SpecNode node) => _names.TryGetValue(node, out var name) ? name : null;

    /// <summary>Gives a node its name, unless it has one.</summary>
    public void NameIfUnnamed(SpecNode node, string name)
    {
        if (!_names.ContainsKey(node))
        {
            _names.Add(node, name);
        }
    }

    private static SpecNode Overlay(SpecNode node, SpecNode target)
    {
        var members = node.Members.Where(static member => member.Name != "$ref")
            .Concat(target.Members.Where(member => member.Name == "$ref" || node[member.Name] is null));
        return SpecNode.Object(target.File, target.Line, target.Column, new SpecMembers(members.ToArray()));
    }

    private SpecNode? Find(SpecNode place)
    {
        var reference = place.Text;
        var hash = reference.IndexOf('#');
        var path = hash < 0 ? reference : reference.Substring(0, hash);
        var fragment = hash < 0 ? "" : Decode(reference.Substring(hash + 1));
        var file = path.Length == 0 ? files.HomeOf(place.File) : FileOf(place, path);
        if (file is null)
        {
            return null;
        }

        var target = FindIn(file, path, fragment, place);
        if (target is null)
        {
            Report(place, $"'{(file.Path == place.File.Path ? "this file" : FilePath.StemOf(file.Path))}' has nothing at '#{fragment}'");
        }
        else if (ReferenceEquals(target["$ref"], place))
        {
            _problems.Add(SpecProblem.At(place, ResolvingDescriptors.CircularReference, reference));
            return null;
        }

        return target;
    }

    private SpecNode? FindIn(SpecFile file, string path, string fragment, SpecNode place)
    {
        if (file.Root is not { } top)
        {
            return null;
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return Anchored(file, path, fragment);
        }

        if (JsonPointer.Find(top, fragment, out var token) is { } target)
        {
            Name(target, token, file);
            return target;
        }

        // Parts of a document sometimes say '#/definitions/x' and mean the document that they are a part of.
        if (path.Length == 0 && !ReferenceEquals(file, root) && root.Root is { } whole && JsonPointer.Find(whole, fragment, out token) is { } other)
        {
            _problems.Add(SpecProblem.At(place, ResolvingDescriptors.FoundInRoot, place.Text, FilePath.StemOf(root.Path)));
            Name(other, token, root);
            return other;
        }

        return path.Length == 0 ? InSchemaAround(place, fragment) : null;
    }

    // JSON Schema alone would resolve '#/properties/a' against the schema that is its own document; some write components so.
    private SpecNode? InSchemaAround(SpecNode place, string fragment)
    {
        foreach (var (name, schema) in _schemas)
        {
            if (JsonPointer.Find(schema, fragment, out var token) is { } target && NodeSearch.Contains(schema, place))
            {
                _problems.Add(SpecProblem.At(place, ResolvingDescriptors.FoundInSchema, place.Text, name));
                Name(target, token, place.File);
                return target;
            }
        }

        return null;
    }

    private void Name(SpecNode target, string? token, SpecFile file)
    {
        if (!target.IsObject || !_namesTargets)
        {
            return;
        }

        if (token is null)
        {
            NameIfUnnamed(target, FilePath.StemOf(file.Path));
        }
        else if (!PlaceTokens.Contains(token) && token.Length > 0 && token[0] is not (>= '0' and <= '9'))
        {
            NameIfUnnamed(target, token);
        }
    }

    private SpecFile? FileOf(SpecNode place, string path)
    {
        if (ByIdentifier(path) is { } identified)
        {
            return files.HomeOf(identified.File);
        }

        if (FilePath.ForeignTarget(path) is { } foreign)
        {
            if (MetaSchemas.Any(known => path.StartsWith(known, StringComparison.Ordinal)))
            {
                _problems.Add(SpecProblem.At(place, ResolvingDescriptors.MetaSchema, place.Text));
                return null;
            }

            _problems.Add(SpecProblem.At(place, ResolvingDescriptors.ForeignReference, place.Text, foreign));
            return null;
        }

        var home = files.HomeOf(place.File);
        if (files.Find(home, path) is { } file)
        {
            if (file.Root is null)
            {
                Report(place, "the file it names cannot be read");
            }

            return file.Root is null ? null : file;
        }

        Report(place, files.FindInOtherCase(home, path) is null
            ? "the project lists no such file among its documents"
            : "the file is written with other capital and small letters");
        return null;
    }

    private SpecNode? Anchored(SpecFile file, string path, string fragment) =>
        Anchors().TryGetValue(file.Path + "#" + fragment, out var node) || Anchors().TryGetValue(path + "#" + fragment, out node) ? node : null;

    private SpecNode? ByIdentifier(string path) => Anchors().TryGetValue(path, out var node) ? node : null;

    // $anchor and $id of JSON Schema 2020-12: the places of a document that have names of their own.
    private Dictionary<string, SpecNode> Anchors()
    {
        if (_anchors is not null)
        {
            return _anchors;
        }

        _anchors = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        foreach (var file in files.Files)
        {
            foreach (var node in file.Anchors)
            {
                AddAnchor(file.Path + "#" + node.StringOf("$anchor"), node.StringOf("$anchor"), node);
                AddAnchor(file.Path + "#" + node.StringOf("$dynamicAnchor"), node.StringOf("$dynamicAnchor"), node);
                AddAnchor(node.StringOf("$id"), node.StringOf("$id"), node);
            }
        }

        return _anchors;
    }

    private void AddAnchor(string? key, string? name, SpecNode node)
    {
        if (name is not null && key is not null && !_anchors!.ContainsKey(key))
        {
            _anchors.Add(key, node);
        }
    }

    private void Report(SpecNode place, string reason) =>
        _problems.Add(SpecProblem.At(place, ResolvingDescriptors.UnresolvedReference, place.Text, reason));

    private static string Decode(string fragment) => fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment);
}
