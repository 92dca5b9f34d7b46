using LargeExport;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.DependencyInjection;
using PiwikGen.RateLimits;
using PiwikGen.Testing;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var yesterday = DateOnly.FromDateTime(DateTime.Now).AddDays(-1);

    // The embedded account refuses the 61st query of a minute, as the real one does; the client does not let it come to that.
    await using var account = await SampleAccount.OpenAsync(
        furnish: new EmbeddedAccountOptions { RateLimits = AccountRateLimits.Published },
        configure: static client => client.AddPiwikProRateLimit());
    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);
    var plan = new ExportPlan(
        app.Id,
        arguments.Date("from", yesterday.AddDays(-29)),
        arguments.Date("to", yesterday),
        arguments.Number("page", 1000),
        arguments.Text("out") ?? "export.csv");

    var limit = account.Services.GetRequiredKeyedService<RequestRateLimiter>(PiwikProRateLimit.Name);
    await new Export(account.Piwik.Analytics, plan).RunAsync(new WaitingColumn(limit, account.BaseAddress), stop);
});
