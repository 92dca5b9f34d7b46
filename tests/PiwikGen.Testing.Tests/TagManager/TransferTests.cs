using System.Text;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Copies, imports and exports: what goes from one container into another, and as what.</summary>
public sealed class TransferTests : TagManagerTest
{
    // The clock stands still, so that work is done only once it is asked for.
    protected override EmbeddedAccountOptions Options => new() { TimeProvider = new FakeTimeProvider(), CapturedBodyBytes = 1024 * 1024 };

    private static readonly CopyTarget ToOtherApp = new() { TargetApp = new() { Data = new() { Id = OtherApp } } };
    private static readonly CopyTarget ToSameApp = new() { TargetApp = new() { Data = new() { Id = App } } };

    [Fact]
    public async Task A_tag_is_copied_into_another_app_with_its_triggers_and_the_variables_that_they_need()
    {
        var trigger = await CreateTriggerAsync("Every page", await CreateVariableAsync("Version"));
        var tag = await CreateTagAsync("Banner", trigger);

        var started = await Container.Tags.CopyTagAsync(App, tag, new TagCopy { Data = new() { Attributes = new() { Name = "Their banner", WithTriggers = true }, Relationships = ToOtherApp } });
        var summary = Assert.IsType<CopyTagOperation>(await FinishAsync(started.Data.Relationships)).Summary;

        var copy = (await Container.Tags.GetTagAsync(OtherApp, started.Data.Id)).Data;
        Assert.Equal("Their banner", copy.Attributes.Name);
        var fires = await Container.Triggers.GetTriggerAsync(OtherApp, Assert.Single(copy.Relationships!.Triggers.Data).Id);
        var variable = Assert.Single(summary.Variables!).TargetVariableId;
        Assert.Equal(variable, Assert.Single(fires.Data.Attributes.Conditions).VariableId);
        Assert.Equal("Version", (await Container.Variables.GetVariableAsync(OtherApp, variable)).Data.Attributes.Name);
    }

    [Fact]
    public async Task A_tag_that_is_copied_within_its_app_shares_its_triggers()
    {
        var trigger = await CreateTriggerAsync("Every page", await CreateVariableAsync("Version"));
        var tag = await CreateTagAsync("Banner", trigger);

        var with = await Container.Tags.CopyTagAsync(App, tag, new TagCopy { Data = new() { Attributes = new() { WithTriggers = true }, Relationships = ToSameApp } });
        var without = await Container.Tags.CopyTagAsync(App, tag, new TagCopy { Data = new() { Attributes = new() { WithTriggers = false }, Relationships = ToSameApp } });
        await FinishAsync(without.Data.Relationships);

        Assert.Equal(trigger, Assert.Single((await Container.Tags.GetTagAsync(App, with.Data.Id)).Data.Relationships!.Triggers.Data).Id);
        Assert.Empty((await Container.Tags.GetTagAsync(App, without.Data.Id)).Data.Relationships!.Triggers.Data);
    }

    [Fact]
    public async Task A_trigger_or_a_variable_whose_name_is_taken_is_renamed()
    {
        var variable = await CreateVariableAsync("Version");
        var trigger = await CreateTriggerAsync("Every page", variable);

        var first = await Container.Triggers.CopyTriggerAsync(App, trigger, new TriggerCopy { Data = new() { Relationships = ToSameApp } });
        var second = await Container.Variables.CopyVariableAsync(App, variable, new VariableCopy { Data = new() { Attributes = new() { Name = "Version" }, Relationships = ToSameApp } });
        await FinishAsync(first.Data.Relationships);
        var summary = Assert.IsType<CopyVariableOperation>(await FinishAsync(second.Data.Relationships)).Summary;

        Assert.Equal("Every page (copy)", (await Container.Triggers.GetTriggerAsync(App, first.Data.Id)).Data.Attributes.Name);
        Assert.Equal("Version (copy)", (await Container.Variables.GetVariableAsync(App, second.Data.Id)).Data.Attributes.Name);
        Assert.True(Assert.Single(summary.Variables!).IsRenamed);
    }

    [Fact]
    public async Task A_version_of_another_app_is_imported_into_the_draft()
    {
        await CreateTagAsync("Banner", await CreateTriggerAsync("Every page", await CreateVariableAsync("Version")));
        await PublishAsync();
        var version = (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id;

        var started = await Container.Versions.ImportVersionAsync(OtherApp, new VersionImport { Data = new() { Id = version } });
        for (var question = 0; question < 3; question++)
        {
            await Container.Operations.GetOperationAsync(OtherApp, started.Data.Relationships.Operation.Data.Id);
        }

        var tag = Assert.Single((await Container.Tags.ListTagsAsync(OtherApp, filterName: "Banner")).Data);
        Assert.Equal("Every page", Assert.Single((await Container.Tags.ListTagTriggersAsync(OtherApp, tag.Id)).Data).Attributes.Name);
        Assert.Single((await Container.Variables.ListVariablesAsync(OtherApp, filterName: "Page URL")).Data);
        Assert.Equal(["All pages", "All pages (copy)", "Every page"], (await Container.Triggers.ListTriggersAsync(OtherApp, sort: [TriggerSort.Name])).Data.Select(static trigger => trigger.Attributes.Name));
    }

    [Fact]
    public async Task A_file_that_is_exported_can_be_imported_and_variables_in_texts_keep_their_meaning()
    {
        await CreateVariableAsync("Version", "old");
        await Container.Tags.CreateTagAsync(App, new TagCreate { Data = new() { Attributes = NewTag("Banner", "<b>{{Version}}</b>") } });
        await PublishAsync();
        var version = (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id;
        var export = await Container.Versions.ExportVersionAsync(App, version, new ExportFileCreate { Data = new() });
        await FinishAsync(export.Data.Relationships);
        var file = await Container.Versions.GetExportFileAsync(App, version, export.Data.Id);

        var content = Encoding.UTF8.GetBytes(file.Data.Attributes.Content);
        var import = await Container.Versions.ImportVersionFileAsync(App, new ImportVersionFileRequest { File = new FileContent(content, file.Meta!.FileName, "application/json") });
        var summary = Assert.IsType<ImportFileOperation>(await FinishAsync(import.Data.Relationships)).Summary;

        var renamed = summary.Variables!.Single(static variable => variable.SourceName == "Version");
        Assert.Equal("Version (copy)", renamed.TargetName);
        var banner = summary.Tags!.Single(static tag => tag.SourceName == "Banner").TargetTagId!.Value;
        Assert.Equal("<b>{{Version (copy)}}</b>", Assert.IsType<CustomTag>((await Container.Tags.GetTagAsync(App, banner)).Data.Attributes).Code);
    }

    [Fact]
    public async Task A_file_that_breaks_a_rule_is_refused_at_its_place()
    {
        var nothing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => ImportAsync("not JSON"));
        var broken = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => ImportAsync(
            """{"tags":[{"id":"00000001-7461-0067-8a10-000000000001","attributes":{"name":"Banner","template":"hot_jar"}}],"triggers":[],"variables":[]}"""));

        Assert.Equal("IMPORT_FILE_ERROR", nothing.Error.Errors[0].Code);
        Assert.Equal("/file/tags/0/attributes/template_options", broken.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task There_is_no_file_before_the_export_is_done()
    {
        var version = (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id;
        var export = await Container.Versions.ExportVersionAsync(App, version, new ExportFileCreate { Data = new() });

        await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Versions.GetExportFileAsync(App, version, export.Data.Id));
        await FinishAsync(export.Data.Relationships);

        Assert.Contains("Piwik PRO", (await Container.Versions.GetExportFileAsync(App, version, export.Data.Id)).Data.Attributes.Content, StringComparison.Ordinal);
    }

    private Task<StartedVersionOperation> ImportAsync(string text) =>
        Container.Versions.ImportVersionFileAsync(App, new ImportVersionFileRequest { File = new FileContent(Encoding.UTF8.GetBytes(text), "container.json", "application/json") });
}
