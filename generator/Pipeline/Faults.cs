using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Pipeline;

/// <summary>
/// Faults of the generator's own become an error at the document that shows them. The compiler would make a warning of them, CS8785, that names
/// no document, and would drop the output of all.
/// </summary>
internal static class Faults
{
    /// <summary>Reads a file; where the reader fails, it is one that cannot be read.</summary>
    public static SpecFile Read(string path, CancellationToken cancellationToken, Func<SpecFile> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsFault(exception, cancellationToken))
        {
            var file = new SpecFile(path);
            file.Complete(null, [Of(path, exception)], [], []);
            return file;
        }
    }

    /// <summary>Translates a document; where that fails, nothing but the error comes of it.</summary>
    public static GeneratedDocument Translate(string path, CancellationToken cancellationToken, Func<GeneratedDocument> translate)
    {
        try
        {
            return translate();
        }
        catch (Exception exception) when (IsFault(exception, cancellationToken))
        {
            return GeneratedDocument.Without([Of(path, exception)]);
        }
    }

    /// <summary>Adds a file; where it cannot be written, it is missing.</summary>
    public static void AddSource(SourceProductionContext output, string path, string hintName, Func<SourceText> emit)
    {
        SourceText text;
        try
        {
            text = emit();
        }
        catch (Exception exception) when (IsFault(exception, output.CancellationToken))
        {
            output.ReportDiagnostic(Of(path, exception).ToDiagnostic());
            return;
        }

        output.AddSource(hintName, text);
    }

    private static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    // Not the exception's message: it may repeat what the document says, secrets among it.
    private static SpecProblem Of(string path, Exception exception)
    {
        var method = new StackTrace(exception).GetFrames()
            .Select(static frame => frame.GetMethod())
            .FirstOrDefault(static method => method?.DeclaringType?.Namespace?.StartsWith("PiwikGen", StringComparison.Ordinal) == true);
        var place = method is null ? "unknown code" : method.DeclaringType!.Name + "." + method.Name;
        return SpecProblem.AtFile(path, FaultDescriptors.Fault, exception.GetType().Name, place);
    }
}
