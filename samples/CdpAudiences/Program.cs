using CdpAudiences;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var customers = await Customer.ReadAsync(arguments.Text("file") ?? Path.Combine(AppContext.BaseDirectory, "customers.csv"), stop);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var app = (await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop)).Id;
    var audiences = new GoldAudience(account.Piwik.CustomerData, app);
    if (!account.MayWrite)
    {
        await audiences.ShowAllAsync(stop);
        return;
    }

    var audience = await audiences.EnsureAsync(stop);
    var members = new AudienceMembers(account.Piwik.CustomerData, app, audience);
    var before = await members.ListAsync(stop);
    members.Show("Before the import", before, before);

    await new CustomerImport(account.Piwik, app).RunAsync(customers, stop);

    var after = await members.WaitForAsync(customers.Where(static customer => customer.Tier == GoldAudience.Tier).Select(static customer => customer.Id), stop);
    members.Show("After the import", after, before);
    await audiences.ShowAllAsync(stop);
});
