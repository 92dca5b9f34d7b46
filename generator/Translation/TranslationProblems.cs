using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation;

/// <summary>Collects what translation has to say about a document.</summary>
internal sealed class TranslationProblems
{
    private readonly List<SpecProblem> _problems = [];

    public IReadOnlyList<SpecProblem> All => _problems;

    /// <summary>A chain of references that comes to no schema.</summary>
    public void LeadsBack(SpecNode reference)
    {
        var place = reference["$ref"] ?? reference;
        _problems.Add(SpecProblem.At(place, ResolvingDescriptors.CircularReference, place.Text));
    }

    /// <summary>A keyword that no C# type can say.</summary>
    public void Ignores(string keyword, SpecNode value) => _problems.Add(SpecProblem.At(value, TranslationDescriptors.IgnoredKeyword, keyword));

    /// <summary>What <c>x-piwikgen-pagination</c> names is not there.</summary>
    public void PagesWithout(SpecNode at, string key) => _problems.Add(SpecProblem.At(at, TranslationDescriptors.PagesWithout, key));

    /// <summary>A pattern of a filter finds no operation.</summary>
    public void MatchesNothing(SpecNode at, string pattern) => _problems.Add(SpecProblem.At(at, TranslationDescriptors.UnmatchedFilter, pattern));

    /// <summary>What stands for patterns of a filter is something else.</summary>
    public void IsNoPattern(SpecNode at, string name) => _problems.Add(SpecProblem.At(at, TranslationDescriptors.InvalidFilter, name));
    /// <summary>A header with a name that HTTP has no way to send.</summary>
    public void IsNoHeader(SpecNode at, string name) => _problems.Add(SpecProblem.At(at, TranslationDescriptors.HeaderName, name));

    /// <summary>The address of a server holds a user's name or password, which is not repeated here.</summary>
    public void HasCredentials(SpecNode at) => _problems.Add(SpecProblem.AtPosition(at.File.Path, at.Line, at.Column, TranslationDescriptors.ServerCredentials));

    /// <summary>A schema is nested beyond what C# can say; it is JSON from there on.</summary>
    public void TooDeep(SpecNode at) => _problems.Add(SpecProblem.At(at, TranslationDescriptors.SchemaTooDeep));
}
