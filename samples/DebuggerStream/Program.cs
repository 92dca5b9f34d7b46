using DebuggerStream;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var duration = TimeSpan.FromSeconds(arguments.Number("for", 15));
    var most = arguments.Number("events", int.MaxValue);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);

    // Sent while the debugger is watched, as visitors of a site would.
    var tracking = account.MayWrite && (account.Embedded is not null || arguments.Text("track") is not null)
        ? new BulkTracking(account.Piwik.Tracking, app.Id).SendAsync(arguments.Number("track", 40), stop)
        : Task.CompletedTask;
    await new BrokenEventTable(new DebuggerTail(account.Piwik.TrackerDebugger, app.Id)).ShowAsync(app.Attributes.Name, duration, most, stop);
    await tracking;
});
