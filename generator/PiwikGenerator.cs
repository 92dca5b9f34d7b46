using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Emission;
using PiwikGen.Generator.Input;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Pipeline;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator;

/// <summary>Which steps run, in which order. Each is a folder; none of them is here.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PiwikGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = InputFiles.SettingsOf(context);
        var files = InputFiles.Of(context, settings)
            .Select(static (input, cancellationToken) => new ReadInput(
                Faults.Read(input.Path, cancellationToken, () => SpecReader.Read(input.Path, input.Text, cancellationToken)),
                input.Options))
            .WithTrackingName(TrackingNames.Files);

        // Code that the project's version of C# cannot compile would be hundreds of errors: it gets one instead.
        var tooLow = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageCheck.TooLow(options))
            .WithTrackingName(TrackingNames.Language);

        // The same where the runtime that emitted code calls is missing, or another one.
        var wrongRuntime = context.CompilationProvider
            .Select(static (compilation, _) => RuntimeCheck.Wrong(compilation))
            .WithTrackingName(TrackingNames.Runtime);

        var specs = files.Collect().Combine(tooLow).Combine(wrongRuntime)
            .SelectMany(static (pair, cancellationToken) => pair is { Left.Right: null, Right: null } ? DocumentInput.Of(pair.Left.Left, cancellationToken) : [])
            .WithTrackingName(TrackingNames.Specs);

        var documents = specs
            .Select(static (spec, cancellationToken) => GeneratedDocument.Of(spec, cancellationToken))
            .WithTrackingName(TrackingNames.Models);

        context.RegisterSourceOutput(settings, static (output, project) => SettingReports.Report(output, project));
        var hasDocuments = files.Where(static file => file.IsDocument).Collect().Select(static (documents, _) => !documents.IsEmpty);
        context.RegisterSourceOutput(hasDocuments.Combine(tooLow), static (output, pair) => LanguageCheck.Report(output, hasDocuments: pair.Left, pair.Right));
        context.RegisterSourceOutput(hasDocuments.Combine(wrongRuntime), static (output, pair) => RuntimeCheck.Report(output, hasDocuments: pair.Left, pair.Right));
        RegisterProblems(context, files, documents);
        RegisterCode(context, documents);
        RegisterRootClients(context, documents);
    }

    private static void RegisterProblems(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ReadInput> files,
        IncrementalValuesProvider<GeneratedDocument> documents)
    {
        var unread = files.SelectMany(static (file, _) => file.Problems);
        var stray = files.Collect()
            .SelectMany(static (all, _) => DocumentInput.ProblemsOfOverlays(all))
            .WithTrackingName(TrackingNames.Overlays);
        var problems = documents.SelectMany(static (document, _) => document.Problems).WithTrackingName(TrackingNames.Problems);

        context.RegisterSourceOutput(unread, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(stray, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }

    private static void RegisterCode(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedDocument> documents)
    {
        var clients = documents.SelectMany(static (document, _) => document.Clients).WithTrackingName(TrackingNames.Clients);
        var types = documents.SelectMany(static (document, _) => document.Types).WithTrackingName(TrackingNames.Types);
        var resolvers = documents.SelectMany(static (document, _) => document.Resolvers).WithTrackingName(TrackingNames.Resolvers);
        var summary = documents.Select(static (document, _) => document.Counts)
            .Collect()
            .SelectMany(static (all, _) => BuildSummary.Of(all))
            .WithTrackingName(TrackingNames.Summary);

        context.RegisterSourceOutput(types, static (output, file) => Faults.AddSource(output, file.DocumentPath, file.HintName, () => FileEmitter.Emit(file)));
        context.RegisterSourceOutput(resolvers, static (output, file) => Faults.AddSource(output, file.DocumentPath, file.HintName, () => FileEmitter.Emit(file)));
        context.RegisterSourceOutput(summary, static (output, file) => output.AddSource(SummaryFile.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(clients, AddClient);
    }

    private static void RegisterRootClients(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedDocument> documents)
    {
        var roots = documents.SelectMany(static (document, _) => document.RootClientMembers)
            .Collect()
            .Select(static (members, cancellationToken) => RootClients.Of(members, cancellationToken))
            .WithTrackingName(TrackingNames.RootClients);

        context.RegisterSourceOutput(
            roots.SelectMany(static (root, _) => root.Problems),
            static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(roots.SelectMany(static (root, _) => root.Files), AddClient);
    }

    private static void AddClient(SourceProductionContext output, ClientFile file)
    {
        Faults.AddSource(output, file.DocumentPath, file.HintName, () => FileEmitter.Emit(file));
        if (file.Client.Profile is not null)
        {
            Faults.AddSource(output, file.DocumentPath, file.RegistrationHintName, () => FileEmitter.EmitRegistration(file));
        }
    }
}
