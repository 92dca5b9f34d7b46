using System.Collections.Immutable;

namespace PiwikGen.Testing.TagManager;

/// <summary>The tags, triggers and variables of a version.</summary>
internal sealed class ContainerContent(ImmutableList<ContainerItem> items)
{
    public ImmutableList<ContainerItem> Items => items;

    public IEnumerable<ContainerItem> Of(ItemKind kind) => items.Where(item => item.Kind == kind);

    public ContainerItem? Find(ItemKind kind, Guid id) => items.Find(item => item.Id == id && item.Kind == kind);

    public ContainerItem? Find(ItemKind kind, string name) => items.Find(item => item.Kind == kind && item.Name == name);

    public ContainerContent With(ContainerItem item)
    {
        var index = items.FindIndex(known => known.Id == item.Id);
        return new ContainerContent(index < 0 ? items.Add(item) : items.SetItem(index, item));
    }

    public ContainerContent Without(ContainerItem item) => new(items.RemoveAll(known => known.Id == item.Id));

    public IEnumerable<ContainerItem> TagsFiredBy(Guid trigger) => Of(ItemKind.Tag).Where(tag => tag.Triggers.Contains(trigger));
}
