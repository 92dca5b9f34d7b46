using DeploymentAnnotations;

return await SampleProgram.RunAsync(async stop =>
{
    var arguments = new SampleArguments(args);
    var release = Release.Of(arguments);
    var plan = await AnalyticsPlan.ReadAsync(arguments.Text("plan") ?? Path.Combine(AppContext.BaseDirectory, "plan.json"), stop);

    await using var account = await SampleAccount.OpenAsync(arguments.Has("write"));
    var site = (await AppChoice.OfAsync(account.Piwik, arguments.Text("app"), stop)).Id;
    var annotations = new ReleaseAnnotations(account.Piwik.AnalyticsObjects.Annotations, site);
    if (account.MayWrite)
    {
        await new PlanSync(account.Piwik.AnalyticsObjects, site).ApplyAsync(plan, stop);
        await annotations.WriteOnceAsync(release, stop);
    }

    if (account.Embedded is not null)
    {
        // A pipeline that is run again, as pipelines are, changes nothing.
        await new PlanSync(account.Piwik.AnalyticsObjects, site).ApplyAsync(plan, stop);
        await annotations.WriteOnceAsync(release, stop);
    }

    await annotations.ShowLatestAsync(arguments.Number("latest", 10), stop);
});
