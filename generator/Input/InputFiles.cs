using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Input;

/// <summary>Picks the files out of a compilation's additional files. All other additional files are left alone.</summary>
internal static class InputFiles
{
    public static IncrementalValueProvider<ProjectSettings> SettingsOf(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectSettings.Of(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Settings);

    public static IncrementalValuesProvider<SpecInput> Of(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectSettings> settings) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(settings)
            .Select(static (pair, cancellationToken) =>
            {
                var ((file, options), project) = pair;
                return SpecOptions.Of(options.GetOptions(file), file.Path, project) is { } own && file.GetText(cancellationToken) is { } text
                    ? new SpecInput(file.Path, text, own)
                    : null;
            })
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(TrackingNames.Inputs);
}
