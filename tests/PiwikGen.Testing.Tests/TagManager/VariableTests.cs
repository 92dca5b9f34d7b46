using System.Net;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Variables, as the account keeps them.</summary>
public sealed class VariableTests : TagManagerTest
{
    [Fact]
    public async Task A_variable_that_is_created_can_be_read_changed_and_deleted()
    {
        var id = await CreateVariableAsync("Version", "1");

        await Container.Variables.UpdateVariableAsync(App, id, new VariableUpdate { Data = new() { Id = id, Attributes = new() { Value = "2" } } });
        var read = Assert.IsType<ConstantVariable>((await Container.Variables.GetVariableAsync(App, id)).Data.Attributes);
        Assert.Equal(("Version", "2"), (read.Name, read.Value));

        await Container.Variables.DeleteVariableAsync(App, id);
        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Variables.GetVariableAsync(App, id));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_variable_that_becomes_another_type_needs_what_that_type_needs()
    {
        var id = await CreateVariableAsync("Version");

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            Container.Variables.UpdateVariableAsync(App, id, new VariableUpdate { Data = new() { Id = id, Attributes = new() { VariableType = VariableType.Cookie } } }));
        await Container.Variables.UpdateVariableAsync(App, id, new VariableUpdate { Data = new() { Id = id, Attributes = new() { VariableType = VariableType.Cookie, Value = "version" } } });

        Assert.Equal("/data/attributes/value", refused.Error.Errors[0].Source!.Pointer);
        Assert.Equal("version", Assert.IsType<CookieVariable>((await Container.Variables.GetVariableAsync(App, id)).Data.Attributes).Value);
    }

    [Fact]
    public async Task A_variable_of_the_product_can_be_used_but_not_changed_or_deleted()
    {
        var id = (await Container.Variables.ListVariablesAsync(App, filterName: "Page URL")).Data[0].Id;

        var changed = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            Container.Variables.UpdateVariableAsync(App, id, new VariableUpdate { Data = new() { Id = id, Attributes = new() { Name = "Address" } } }));
        var deleted = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Variables.DeleteVariableAsync(App, id));

        Assert.Equal("BUILTIN_VARIABLE_ERROR", changed.Error.Errors[0].Code);
        Assert.Equal("BUILTIN_VARIABLE_ERROR", deleted.Error.Errors[0].Code);
    }

    [Fact]
    public async Task A_variable_that_a_trigger_uses_cannot_be_deleted()
    {
        var variable = await CreateVariableAsync("Version");
        await CreateTriggerAsync("Every page", variable);

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Variables.DeleteVariableAsync(App, variable));

        Assert.Contains("Every page", refused.Error.Errors[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_belongs_to_one_variable()
    {
        await CreateVariableAsync("Version");

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => CreateVariableAsync("Version"));

        Assert.Equal("/data/attributes/name", refused.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task Lists_are_filtered_and_sorted()
    {
        await CreateVariableAsync("Version");
        var table = new LookupTableVariable { Name = "Area", Value = "{{Page Path}}", Options = new() { DefaultValue = null, Mapping = [new() { Input = "/", Output = "home" }] } };
        await Container.Variables.CreateVariableAsync(App, new VariableCreate { Data = new() { Attributes = table } });

        var own = await Container.Variables.ListVariablesAsync(App, filterBuiltin: false, sort: [VariableSort.Name]);
        var addresses = await Container.Variables.ListVariablesAsync(App, filterVariableType: [VariableType.Url, VariableType.LookupTable], sort: [VariableSort.VariableTypeDescending]);

        Assert.Equal(["Area", "Version"], own.Data.Select(static variable => variable.Attributes.Name));
        Assert.Equal(["Page Query", "Area"], addresses.Data.Select(static variable => variable.Attributes.Name));
    }
}
