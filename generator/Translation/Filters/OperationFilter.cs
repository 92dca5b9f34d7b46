using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Filters;

/// <summary>
/// Which operations of a document are generated: those that some pattern includes, or all where none does, without those that some
/// pattern excludes. The project's item and the document itself (its own text, or an overlay's) may both have patterns.
/// </summary>
internal sealed class OperationFilter
{
    /// <summary>The members of a document that hold patterns: a string, or a list of strings.</summary>
    public const string IncludeName = "x-piwikgen-include";
    public const string ExcludeName = "x-piwikgen-exclude";

    private static readonly char[] Separators = [';', ',', '\r', '\n'];

    private readonly List<OperationPattern> _included = [];
    private readonly List<OperationPattern> _excluded = [];
    private readonly SpecNode _root;
    private readonly TranslationProblems _problems;

    public OperationFilter(SpecNode root, TranslationOptions options, TranslationProblems problems)
    {
        _root = root;
        _problems = problems;
        Add(_included, options.Include, null);
        Add(_excluded, options.Exclude, null);
        Add(_included, IncludeName);
        Add(_excluded, ExcludeName);
    }

    /// <summary>Whether anything is asked for: only then are types left out that nothing uses.</summary>
    public bool IsActive => _included.Count + _excluded.Count > 0;

    /// <summary>How many operations of clients were left out.</summary>
    public int LeftOut { get; private set; }

    public bool Keeps(OperationPlace operation)
    {
        // Each pattern is asked, so that it is known which of them find nothing.
        var isIncluded = _included.Count(pattern => pattern.Matches(operation)) > 0 || _included.Count == 0;
        var keeps = KeepsWebhook(operation) && isIncluded;
        LeftOut += keeps ? 0 : 1;
        return keeps;
    }

    /// <summary>Webhooks are no operations of a client: to include some operations says nothing about them.</summary>
    public bool KeepsWebhook(OperationPlace webhook) => _excluded.Count(pattern => pattern.Matches(webhook)) == 0;

    /// <summary>Called when all operations were asked about.</summary>
    public void ReportUnmatched()
    {
        foreach (var pattern in _included.Concat(_excluded).Where(static pattern => !pattern.HasMatched))
        {
            _problems.MatchesNothing(pattern.At ?? _root, pattern.Text);
        }
    }

    private static void Add(List<OperationPattern> patterns, string? texts, SpecNode? at) => patterns.AddRange((texts ?? "")
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(static text => text.Trim())
        .Where(static text => text.Length > 0)
        .Select(text => new OperationPattern(text, at)));

    private void Add(List<OperationPattern> patterns, string name)
    {
        if (_root[name] is not { } node)
        {
            return;
        }

        if (node.IsString)
        {
            Add(patterns, node.Text, node);
        }
        else if (node.IsArray && node.Items.All(static item => item.IsString))
        {
            patterns.AddRange(node.Items.Where(static item => item.Text.Trim().Length > 0).Select(static item => new OperationPattern(item.Text.Trim(), item)));
        }
        else
        {
            _problems.IsNoPattern(node, name);
        }
    }
}
