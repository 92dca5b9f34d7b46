using TagManagerPublish;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);
    var work = new OperationWait(account.Piwik.TagManager.Operations, app.Id) { Limit = TimeSpan.FromSeconds(arguments.Number("limit", 60)) };
    var release = new ReleaseMarker(account.Piwik.TagManager, app.Id);
    var container = new ContainerTransfer(account.Piwik.TagManager.Versions, work, app.Id);
    var publication = new Publication(account.Piwik.TagManager, work, app.Id);

    if (account.MayWrite)
    {
        if (arguments.Text("import") is { } import)
        {
            await container.ImportAsync(import, stop);
        }

        await release.SetAsync(arguments.Text("release") ?? "1.0", stop);
        await publication.PublishAsync(stop);
    }

    await publication.ShowAsync(app.Attributes.Name, stop);
    if (arguments.Text("export") is { } export)
    {
        await container.ExportAsync(export, stop);
    }
});
