using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Pipeline;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Pipeline;

/// <summary>A fault of the generator's own is told at the document, and costs nothing but what it happens in.</summary>
public class FaultsTests
{
    private const string Path = "/project/api.openapi.json";
    private const string Secret = "SECRET123";

    [Fact]
    public void A_fault_of_the_reader_makes_a_file_that_cannot_be_read()
    {
        var file = Faults.Read(Path, CancellationToken.None, static () => throw new FormatException(Secret));
        Assert.Null(file.Root);
        AssertIsFault(Assert.Single(file.Problems).ToDiagnostic());
    }

    [Fact]
    public void A_fault_of_translation_leaves_an_error_and_no_file()
    {
        var document = Faults.Translate(Path, CancellationToken.None, static () => throw new FormatException(Secret));
        Assert.Empty(document.Clients);
        Assert.Empty(document.Types);
        AssertIsFault(Assert.Single(document.Problems).ToDiagnostic());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_missing_and_the_others_are_there()
    {
        var driver = CSharpGeneratorDriver.Create(new HalfWriting()).RunGenerators(Compilations.Create(LanguageVersion.CSharp12));
        var result = driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.Equal("sound.g.cs", Assert.Single(result.GeneratedSources).HintName);
        AssertIsFault(Assert.Single(result.Diagnostics));
    }

    [Fact]
    public void What_does_not_fail_is_as_it_was()
    {
        var file = new SpecFile(Path);
        Assert.Same(file, Faults.Read(Path, CancellationToken.None, () => file));
        var document = GeneratedDocument.Without([]);
        Assert.Same(document, Faults.Translate(Path, CancellationToken.None, () => document));
    }

    [Fact]
    public void A_cancelled_run_is_no_fault()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => Faults.Read(Path, cancellation.Token, static () => throw new OperationCanceledException()));
        Assert.Throws<OperationCanceledException>(() => Faults.Translate(Path, cancellation.Token, static () => throw new OperationCanceledException()));
    }

    private static void AssertIsFault(Diagnostic problem)
    {
        Assert.Equal(("PWG9001", DiagnosticSeverity.Error, Path), (problem.Id, problem.Severity, problem.Location.GetLineSpan().Path));
        var message = problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("by a FormatException in ", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
        Assert.Same(FaultDescriptors.Fault, problem.Descriptor);
    }

    private sealed class HalfWriting : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
        {
            Faults.AddSource(output, Path, "broken.g.cs", static () => throw new FormatException(Secret));
            Faults.AddSource(output, Path, "sound.g.cs", static () => SourceText.From("class Sound;", System.Text.Encoding.UTF8));
        });
    }
}
