using AuditLogToFile;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var format = EntryFormat.Of(arguments.Text("format") ?? "jsonl");

    await using var account = await SampleAccount.OpenAsync();
    var export = new AuditExport(account.Piwik.AuditLog, FilterArguments.Read(arguments), format)
    {
        MostEntries = arguments.Number("most", int.MaxValue),
    };
    await export.RunAsync(arguments.Text("out") ?? "audit-log." + format.Extension, stop);
});
