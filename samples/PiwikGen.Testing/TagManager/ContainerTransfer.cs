using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>Copies tags, triggers and variables into a draft, and what they refer to with them; tells what became of each.</summary>
internal sealed class ContainerTransfer(ContainerContent source, Container target, DateTimeOffset now)
{
    private readonly Dictionary<Guid, ContainerItem> _copies = [];
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly JsonObject _summary = new() { ["tags"] = new JsonArray(), ["triggers"] = new JsonArray(), ["variables"] = new JsonArray() };

    /// <summary>What the transfer did, once it is done.</summary>
    public JsonObject Summary => _summary;

    /// <summary>Copies everything.</summary>
    public ContainerTransfer AddAll()
    {
        foreach (var item in ItemKind.All.SelectMany(source.Of))
        {
            Add(item);
        }

        return this;
    }

    /// <summary>Copies one item, under an id and a name of its own where they are given.</summary>
    public ContainerTransfer Add(ContainerItem item, Guid? id = null, string? name = null, bool withTriggers = true)
    {
        if (_copies.ContainsKey(item.Id))
        {
            return this;
        }

        var found = item.IsBuiltIn && id is null ? target.Draft.Content.Find(item.Kind, item.Name) : null;
        if (found is null)
        {
            AddWhatItNeeds(item, withTriggers);
            found = Copy(item, id ?? Guid.NewGuid(), FreeName(item.Kind, name ?? item.Name), withTriggers);
            target.Draft.Put(found, now);
        }

        _copies[item.Id] = found;
        _renamed[item.Name] = found.Name;
        Report(item, found);
        return this;
    }

    private void AddWhatItNeeds(ContainerItem item, bool withTriggers)
    {
        var triggers = withTriggers ? item.Triggers.Select(id => source.Find(ItemKind.Trigger, id)!) : [];
        var variables = item.ConditionVariables.Select(id => source.Find(ItemKind.Variable, id)!);
        var mentioned = source.Of(ItemKind.Variable).Where(variable => variable.Id != item.Id && ItemText.Mentions(item.Attributes, variable.Name));
        foreach (var needed in triggers.Concat(variables).Concat(mentioned).ToList())
        {
            if (!IsAtHome(needed))
            {
                Add(needed);
            }
        }
    }

    // Within a container nothing that is referred to has to be copied along.
    private bool IsAtHome(ContainerItem item) => target.Draft.Content.Find(item.Kind, item.Id) is not null;

    private Guid TargetOf(Guid id) => _copies.TryGetValue(id, out var copy) ? copy.Id : id;

    private ContainerItem Copy(ContainerItem item, Guid id, string name, bool withTriggers)
    {
        var attributes = ItemText.Rename(item.Attributes, _renamed);
        attributes["name"] = name;
        foreach (var condition in attributes["conditions"] as JsonArray ?? [])
        {
            condition!["variable_id"] = TargetOf(Guid.Parse(condition["variable_id"]!.GetValue<string>())).ToString();
        }

        return new ContainerItem(item.Kind, id, attributes, now) { Triggers = withTriggers ? [.. item.Triggers.Select(TargetOf)] : [] };
    }

    private string FreeName(ItemKind kind, string name)
    {
        var free = name;
        for (var number = 1; kind != ItemKind.Tag && target.Draft.Content.Find(kind, free) is not null; number++)
        {
            free = number == 1 ? $"{name} (copy)" : $"{name} (copy {number.ToString(CultureInfo.InvariantCulture)})";
        }

        return free;
    }

    private void Report(ContainerItem item, ContainerItem copy) => _summary[item.Kind.Plural]!.AsArray().Add(new JsonObject
    {
        [$"source_{item.Kind.Name}_id"] = item.Id.ToString(),
        [$"target_{item.Kind.Name}_id"] = copy.Id.ToString(),
        ["source_id"] = item.Id.ToString(),
        ["source_name"] = item.Name,
        ["target_name"] = copy.Name,
        ["is_renamed"] = copy.Name != item.Name,
    });
}
