using AppPrivacy;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var overview = new AppOverview(account.Piwik.Apps);
    await overview.ShowAsync(stop);
    if (!account.MayWrite)
    {
        return;
    }

    var app = arguments.Text("app") is { } wanted
        ? (await AppChoice.OfAsync(account.Piwik, wanted, stop)).Id
        : await overview.CreateAsync(arguments.Text("name") ?? "Private by default", arguments.Text("url") ?? "https://privacy.example.com", stop);

    await new PrivacySwitch(account.Piwik.Apps).TightenAsync(app, stop);
    await new InstallationFile(account.Piwik.ContainerSettings).WriteAsync(app, arguments.Text("out") ?? "installation.html", stop);
});
