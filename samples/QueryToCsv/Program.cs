using QueryToCsv;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var yesterday = DateOnly.FromDateTime(DateTime.Now).AddDays(-1);

    await using var account = await SampleAccount.OpenAsync();
    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);
    var report = new Report(account.Piwik.Analytics, app.Id)
    {
        From = arguments.Date("from", yesterday.AddDays(-29)),
        To = arguments.Date("to", yesterday),
        Dimension = arguments.Text("dimension") ?? "location_country_name",
    };

    var rows = await report.PrintAsync(app.Attributes.Name, stop);
    await report.ExportAsync(arguments.Text("out") ?? "report.csv", rows, stop);
});
