namespace Dashboard;

/// <summary>What the page asks for.</summary>
internal static class Endpoints
{
    // Many people may look; the account takes 60 queries a minute of all of them together.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    public static void MapDashboard(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/apps", static (ReportService reports, CancellationToken stop) => reports.AppsAsync(stop))
            .CacheOutput(static policy => policy.Expire(Fresh));
        api.MapGet("/report", ReportAsync)
            .CacheOutput(static policy => policy.Expire(Fresh).SetVaryByQuery("app", "days"));
    }

    private static async Task<IResult> ReportAsync(Guid app, int days, ReportService reports, CancellationToken stop) => days is >= 1 and <= 365
        ? TypedResults.Ok(await reports.OfAsync(app, days, stop))
        : TypedResults.Problem("A period has from 1 to 365 days.", statusCode: StatusCodes.Status400BadRequest);
}
