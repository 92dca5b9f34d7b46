using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>Ends the reading of a file; caught by <see cref="SpecReader"/>, which answers the problem.</summary>
internal sealed class UnreadableException(SpecProblem problem) : Exception(problem.Id)
{
    public SpecProblem Problem { get; } = problem;
}
