using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation;

/// <summary>Collects what translation has to say about a document.</summary>
internal sealed class TranslationProblems
{
    private readonly List<(string Id, SpecNode? At, string[] Arguments)> _problems = [];

    public IReadOnlyList<(string Id, SpecNode? At, string[] Arguments)> All => _problems;

    public void TooDeep(SpecNode at) => Add("PWG3001", at);

    public void Add(string id, SpecNode? at, params string[] arguments) => _problems.Add((id, at, arguments));
}
