using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Input;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Pipeline;

/// <summary>A file that was read, and what the project says of it. Equal while the same text was read: the step before is cached by it.</summary>
internal sealed record ReadInput(SpecFile File, SpecOptions Options)
{
    /// <summary>Whether code comes of it: a document that could be read, and neither an overlay nor a part that others refer to.</summary>
    public bool IsDocument => Options.Kind != InputKind.Overlay && HasVersion;

    /// <summary>Whether it is a list of changes of a document, wherever it lies.</summary>
    public bool IsOverlay => !HasVersion && File.Root?["overlay"] is not null;

    /// <summary>What reading found. An empty file that is not meant as a document bothers nobody, unless a reference leads to it.</summary>
    public IEnumerable<SpecProblem> Problems => Options.Kind == InputKind.Part
        ? File.Problems.Where(static problem => problem.Descriptor != ReadingDescriptors.Empty)
        : File.Root is { } root && !IsDocument && !IsOverlay ? File.Problems.Append(SpecProblem.At(root, NotWhatItSays)) : File.Problems;

    private bool HasVersion => File.Root is { } root && (root["openapi"] is not null || root["swagger"] is not null);

    private DiagnosticDescriptor NotWhatItSays => Options.Kind == InputKind.Overlay ? OverlayDescriptors.NotAnOverlay : InputDescriptors.NotADocument;
}
