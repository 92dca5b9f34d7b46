using PiwikGen.PiwikPro.AnalyticsObjects;
using Spectre.Console;

namespace DeploymentAnnotations;

/// <summary>Gives a site the goals and custom dimensions of a plan: what is missing is created, what differs is replaced, and nothing is deleted.</summary>
internal sealed class PlanSync(IAnalyticsObjectsClient objects, Guid site)
{
    private const long PageSize = 1000;

    public async Task ApplyAsync(AnalyticsPlan plan, CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("Kind", "Name", "Outcome");
        var goals = (await objects.Goals.ListGoalsAsync(site, limit: PageSize, cancellationToken: cancellationToken)).Data;
        foreach (var goal in plan.Goals)
        {
            table.AddRow("Goal", Markup.Escape(goal.Name), await ApplyAsync(goal, goals.Find(known => known.Attributes.Name == goal.Name), cancellationToken));
        }

        var dimensions = (await objects.CustomDimensions.ListCustomDimensionsAsync(site, limit: PageSize, cancellationToken: cancellationToken)).Data;
        foreach (var dimension in plan.Dimensions)
        {
            var isThere = dimensions.Exists(known => known.Attributes.Name == dimension.Name && known.Attributes.Scope == dimension.Scope);
            table.AddRow("Custom dimension", Markup.Escape(dimension.Name), isThere ? "as it was" : await CreateAsync(dimension, cancellationToken));
        }

        AnsiConsole.Write(table);
    }

    private async Task<string> ApplyAsync(PlannedGoal goal, GoalData? known, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            await objects.Goals.CreateGoalAsync(new GoalCreate { Data = new() { Attributes = Settings(goal) } }, cancellationToken);
            return "[green]created[/]";
        }

        var now = known.Attributes;
        if (now.Trigger == goal.Trigger && now.PatternType == goal.PatternType && now.Pattern == goal.Pattern && now.Revenue == goal.Revenue)
        {
            return "as it was";
        }

        // A replacement sets everything: what the plan does not speak of is sent as it is.
        var settings = Settings(goal);
        (settings.Description, settings.AllowMultiple, settings.CaseSensitive) = (now.Description, now.AllowMultiple, now.CaseSensitive);
        await objects.Goals.ReplaceGoalAsync(known.Id, new GoalReplace { Data = new() { Id = known.Id, Attributes = settings } }, cancellationToken);
        return "[yellow]changed[/]";
    }

    private async Task<string> CreateAsync(PlannedDimension dimension, CancellationToken cancellationToken)
    {
        var created = await objects.CustomDimensions.CreateCustomDimensionAsync(new CustomDimensionCreate
        {
            Data = new() { Attributes = new() { WebsiteId = site, Name = dimension.Name, Active = true, CaseSensitive = true, Scope = dimension.Scope } },
        }, cancellationToken);
        return $"[green]created[/], tracked as dimension{created.Data.Attributes.TrackingId}";
    }

    private GoalSettings Settings(PlannedGoal goal) => new()
    {
        WebsiteId = site,
        Name = goal.Name,
        Trigger = goal.Trigger,
        PatternType = goal.PatternType,
        Pattern = goal.Pattern,
        Revenue = goal.Revenue,
    };
}
