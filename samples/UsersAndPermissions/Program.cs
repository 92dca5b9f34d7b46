using UsersAndPermissions;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var matrix = new AccessMatrix(account.Piwik) { MostApps = arguments.Number("apps", 5), Search = arguments.Text("search") };
    if (!account.MayWrite)
    {
        await matrix.ShowAsync(stop);
        return;
    }

    var app = await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop);
    await using var newcomer = new Newcomer(account.Piwik) { MayStay = arguments.Has("keep") };
    await newcomer.InviteAsync(arguments.Text("email") ?? "newcomer@example.com", stop);
    await newcomer.JoinAsync(arguments.Text("group") ?? "Analysts", stop);
    await newcomer.PermitAsync(app, new(arguments.Text("permission") ?? "edit"), stop);
    await matrix.ShowAsync(stop);
});
