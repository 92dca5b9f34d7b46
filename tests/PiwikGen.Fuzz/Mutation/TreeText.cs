using System.Text;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>Writes a tree with its edits, as JSON or as YAML in block style.</summary>
internal sealed class TreeText(IReadOnlyDictionary<SpecNode, TreeEdit> edits)
{
    private static readonly TreeEdit None = new();
    private static readonly Dictionary<SpecNode, TreeEdit> NoEdits = [];

    private readonly StringBuilder _text = new();

    public static string Of(SpecNode root, IReadOnlyDictionary<SpecNode, TreeEdit> edits, bool isYaml)
    {
        var writer = new TreeText(edits);
        if (isYaml)
        {
            writer.Block(root, indent: 0);
        }
        else
        {
            writer.Json(root);
        }

        return writer._text.ToString();
    }

    private TreeEdit EditOf(SpecNode node) => edits.TryGetValue(node, out var edit) ? edit : None;

    private IEnumerable<(string Name, SpecNode Value)> MembersOf(SpecNode node)
    {
        foreach (var (name, value) in node.Members)
        {
            var edit = EditOf(value);
            if (!edit.IsRemoved)
            {
                yield return (edit.Name ?? name, value);
            }

            if (edit.CopyName is { } copy)
            {
                yield return (copy, value);
            }
        }
    }

    private void Json(SpecNode node)
    {
        var edit = EditOf(node);
        _text.Append(edit.Around.Open);
        if (edit.Json is { } json)
        {
            _text.Append(json);
        }
        else if (edit.Other is { } other)
        {
            _text.Append(Of(other, NoEdits, isYaml: false));
        }
        else if (node.IsObject)
        {
            Members(node, edit);
        }
        else if (node.IsArray)
        {
            Items(node);
        }
        else
        {
            _text.Append(ScalarOf(node));
        }

        _text.Append(edit.Around.Close);
    }

    private void Members(SpecNode node, TreeEdit edit)
    {
        var separator = '{';
        foreach (var (name, value) in MembersOf(node))
        {
            _text.Append(separator).Append(Quoted(name)).Append(": ");
            Json(value);
            separator = ',';
        }

        if (edit.Added is var (added, json))
        {
            _text.Append(separator).Append(Quoted(added)).Append(": ").Append(json);
            separator = ',';
        }

        _text.Append(separator == '{' ? "{}" : "}");
    }

    private void Items(SpecNode node)
    {
        var separator = '[';
        foreach (var item in node.Items.Where(item => !EditOf(item).IsRemoved))
        {
            _text.Append(separator);
            Json(item);
            separator = ',';
        }

        _text.Append(separator == '[' ? "[]" : "]");
    }

    private void Block(SpecNode node, int indent)
    {
        var edit = EditOf(node);
        if (edit.NeedsJson || (!node.IsObject && !node.IsArray) || (node.Members.Count == 0 && node.Items.Length == 0))
        {
            _text.Append(' ');
            Json(node);
            _text.Append('\n');
            return;
        }

        _text.Append('\n');
        foreach (var (name, value) in MembersOf(node))
        {
            _text.Append(' ', indent).Append(Quoted(name)).Append(':');
            Block(value, indent + 2);
        }

        foreach (var item in node.Items.Where(item => !EditOf(item).IsRemoved))
        {
            _text.Append(' ', indent).Append('-');
            Block(item, indent + 2);
        }

        if (edit.Added is var (added, json))
        {
            _text.Append(' ', indent).Append(Quoted(added)).Append(": ").Append(json).Append('\n');
        }
    }

    private static string ScalarOf(SpecNode node) => node.IsString ? Quoted(node.Text) : node.Text;

    private static string Quoted(string text) => "\"" + HostileTexts.Escape(text) + "\"";
}
