using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Emission;
using PiwikGen.Generator.Input;
using PiwikGen.Generator.Pipeline;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>The stages one after the other, without the compiler's driver, which would go on to parse what was emitted.</summary>
internal static class PipelineRun
{
    /// <summary>From the text of a document to all sources; answers how many characters they have.</summary>
    public static int Run(string path, SourceText text)
    {
        var options = new ProjectOptions();
        var settings = ProjectSettings.Of(options.GlobalOptions);
        var document = new MemoryDocument(path, "");
        var input = new ReadInput(SpecReader.Read(path, text, CancellationToken.None), SpecOptions.Of(options.GetOptions(document), path, settings)!);
        var generated = GeneratedDocument.Of(DocumentInput.Of(ImmutableArray.Create(input), CancellationToken.None).Single(), CancellationToken.None);
        return generated.Clients.Sum(static file => FileEmitter.Emit(file).Length)
            + generated.Clients.Where(static file => file.Client.Profile is not null).Sum(static file => FileEmitter.EmitRegistration(file).Length)
            + generated.Types.Sum(static file => FileEmitter.Emit(file).Length)
            + generated.Resolvers.Sum(static file => FileEmitter.Emit(file).Length);
    }
}
