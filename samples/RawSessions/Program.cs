using RawSessions;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var yesterday = DateOnly.FromDateTime(DateTime.Now).AddDays(-1);

    await using var account = await SampleAccount.OpenAsync();
    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);
    var export = new RawExport(account.Piwik.Analytics, app.Id)
    {
        From = arguments.Date("from", yesterday),
        To = arguments.Date("to", yesterday),
        RowsPerPage = arguments.Number("page", 10_000),
    };

    await export.RunAsync(arguments.Text("out") ?? ".", stop);
});
