using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Input;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Pipeline;

/// <summary>A file that was read, and what the project says of it. Equal while the same text was read: the step before is cached by it.</summary>
internal sealed record ReadInput(SpecFile File, SpecOptions Options)
{
    /// <summary>Whether code comes of it: a document that could be read, and not a part that others refer to.</summary>
    public bool IsDocument => File.Root is { } root && (root["openapi"] is not null || root["swagger"] is not null);

    /// <summary>What reading found. An empty file that is not meant as a document bothers nobody, unless a reference leads to it.</summary>
    public IEnumerable<SpecProblem> Problems => Options.Kind == InputKind.Part
        ? File.Problems.Where(static problem => problem.Descriptor != ReadingDescriptors.Empty)
        : File.Root is { } root && !IsDocument ? File.Problems.Append(SpecProblem.At(root, InputDescriptors.NotADocument)) : File.Problems;
}
