using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Emission;
using PiwikGen.Generator.Input;
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
            .Select(static (input, cancellationToken) => new ReadInput(SpecReader.Read(input.Path, input.Text, cancellationToken), input.Options))
            .WithTrackingName(TrackingNames.Files);

        var specs = files.Collect()
            .SelectMany(static (all, cancellationToken) => DocumentInput.Of(all, cancellationToken))
            .WithTrackingName(TrackingNames.Specs);

        var documents = specs
            .Select(static (spec, cancellationToken) => GeneratedDocument.Of(spec, cancellationToken))
            .WithTrackingName(TrackingNames.Models);

        var stray = files.Collect()
            .SelectMany(static (all, _) => DocumentInput.ProblemsOfOverlays(all))
            .WithTrackingName(TrackingNames.Overlays);

        var unread = files.SelectMany(static (file, _) => file.Problems);
        var problems = documents.SelectMany(static (document, _) => document.Problems).WithTrackingName(TrackingNames.Problems);
        var clients = documents.SelectMany(static (document, _) => document.Clients).WithTrackingName(TrackingNames.Clients);
        var types = documents.SelectMany(static (document, _) => document.Types).WithTrackingName(TrackingNames.Types);
        var resolvers = documents.SelectMany(static (document, _) => document.Resolvers).WithTrackingName(TrackingNames.Resolvers);

        var roots = documents.SelectMany(static (document, _) => document.RootClientMembers)
            .Collect()
            .Select(static (members, cancellationToken) => RootClients.Of(members, cancellationToken))
            .WithTrackingName(TrackingNames.RootClients);
        var rootProblems = roots.SelectMany(static (root, _) => root.Problems);
        var rootClients = roots.SelectMany(static (root, _) => root.Files);

        context.RegisterSourceOutput(settings, static (output, project) => SettingReports.Report(output, project));
        context.RegisterSourceOutput(unread, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(stray, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(rootProblems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(rootClients, static (output, file) =>
        {
            output.AddSource(file.HintName, FileEmitter.Emit(file));
            output.AddSource(file.RegistrationHintName, FileEmitter.EmitRegistration(file.Root.Client, file.Accessibility));
        });
        context.RegisterSourceOutput(types, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(resolvers, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(clients, static (output, file) =>
        {
            output.AddSource(file.HintName, FileEmitter.Emit(file));
            if (file.Client.Profile is not null)
            {
                output.AddSource(file.RegistrationHintName, FileEmitter.EmitRegistration(file.Client, file.Accessibility));
            }
        });
    }
}
