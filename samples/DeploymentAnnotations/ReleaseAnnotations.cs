using PiwikGen.PiwikPro.AnalyticsObjects;
using Spectre.Console;

namespace DeploymentAnnotations;

/// <summary>Notes on deployments in the calendar of a site, one for each version.</summary>
internal sealed class ReleaseAnnotations(IAnnotationsClient annotations, Guid site)
{
    private const int LongestContent = 150;

    private const long PageSize = 1000;

    /// <summary>Writes the note on a version, unless there is one: a deployment that is repeated is no second one.</summary>
    public async Task WriteOnceAsync(Release release, CancellationToken cancellationToken)
    {
        var note = $"Release {release.Version}";
        await foreach (var known in annotations.EnumerateUserAnnotationsAsync(site, limit: PageSize, cancellationToken: cancellationToken))
        {
            var content = known.Attributes.Content;
            if (content == note || content.StartsWith(note + ": ", StringComparison.Ordinal))
            {
                AnsiConsole.MarkupLineInterpolated($"[bold]{note}[/] has a note already, on {known.Attributes.Date:yyyy-MM-dd}.");
                return;
            }
        }

        var whole = release.Message.Length == 0 ? note : $"{note}: {release.Message}";
        await annotations.CreateUserAnnotationAsync(new UserAnnotationCreate
        {
            Data = new()
            {
                Attributes = new()
                {
                    WebsiteId = site,
                    Date = release.Date,
                    Content = whole.Length <= LongestContent ? whole : whole[..(LongestContent - 1)] + "…",
                    Visibility = AnnotationVisibility.Public,
                },
            },
        }, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Noted [bold]{note}[/] on {release.Date:yyyy-MM-dd}.");
    }

    public async Task ShowLatestAsync(int most, CancellationToken cancellationToken)
    {
        var all = new List<UserAnnotationAttributes>();
        await foreach (var annotation in annotations.EnumerateUserAnnotationsAsync(site, limit: PageSize, cancellationToken: cancellationToken))
        {
            all.Add(annotation.Attributes);
        }

        var table = new Table().Title("The latest notes").AddColumns("Day", "Note", "By", "Seen by");
        foreach (var annotation in all.OrderByDescending(static annotation => annotation.Date).Take(most))
        {
            table.AddRow($"{annotation.Date:yyyy-MM-dd}", Markup.Escape(annotation.Content), Markup.Escape(annotation.Author.Email), annotation.Visibility == AnnotationVisibility.Public ? "everybody" : "the author");
        }

        AnsiConsole.Write(table);
    }
}
