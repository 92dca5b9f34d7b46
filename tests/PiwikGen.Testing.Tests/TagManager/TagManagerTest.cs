using PiwikGen.PiwikPro.TagManager;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>An app with its container, and what tests put into it.</summary>
public abstract class TagManagerTest : AccountTest
{
    /// <summary>The app whose container the tests work with: the first of the account.</summary>
    protected static Guid App { get; } = new(1, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    /// <summary>Another app of the account.</summary>
    protected static Guid OtherApp { get; } = new(2, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    protected ITagManagerClient Container => Piwik.TagManager;

    protected async Task<Guid> CreateVariableAsync(string name, string value = "1")
    {
        var body = new VariableCreate { Data = new() { Attributes = new ConstantVariable { Name = name, Value = value } } };
        return (await Container.Variables.CreateVariableAsync(App, body)).Data.Id;
    }

    protected async Task<Guid> CreateTriggerAsync(string name, Guid variable)
    {
        var condition = new TriggerCondition { ConditionId = Guid.NewGuid(), VariableId = variable, ConditionType = ConditionType.IsEqual, Value = "1", Options = new() };
        var body = new TriggerCreate { Data = new() { Attributes = new PageViewTrigger { Name = name, Conditions = [condition] } } };
        return (await Container.Triggers.CreateTriggerAsync(App, body)).Data.Id;
    }

    protected async Task<Guid> CreateTagAsync(string name, params Guid[] triggers)
    {
        var body = new TagCreate { Data = new() { Attributes = NewTag(name), Relationships = FiredBy(triggers) } };
        return (await Container.Tags.CreateTagAsync(App, body)).Data.Id;
    }

    protected static CustomTag NewTag(string name, string code = "<script></script>") =>
        new() { Name = name, Code = code, TagType = TagType.Async, ConsentType = ConsentType.Analytics };

    protected static TagRelationships FiredBy(params Guid[] triggers) =>
        new() { Triggers = new() { Data = [.. triggers.Select(static trigger => new TriggerReference { Id = trigger })] } };

    /// <summary>Asks for an operation until it is done.</summary>
    protected async Task<OperationAttributes> FinishAsync(StartedWork work)
    {
        for (var question = 0; question < 10; question++)
        {
            var operation = await Container.Operations.GetOperationAsync(App, work.Operation.Data.Id);
            if (operation.Data.Attributes.State is { } state && (state == OperationState.Completed || state == OperationState.Failed))
            {
                return operation.Data.Attributes;
            }
        }

        throw new InvalidOperationException("The operation is not done after ten questions.");
    }

    protected async Task PublishAsync() => await FinishAsync((await Container.Versions.PublishDraftAsync(App)).Data.Relationships);
}
