namespace PiwikGen.Testing.TagManager;

/// <summary>A version of a container: what it is made of, and what was changed in it.</summary>
internal sealed class ContainerVersion(Guid id, ContainerContent content, DateTimeOffset createdAt)
{
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Historic = "historic";

    private readonly List<ContainerChange> _changes = [];

    public Guid Id => id;

    public required string Type { get; set; }

    public required int Major { get; init; }

    public int Minor { get; set; }

    public Guid? ParentId { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DateTimeOffset? PublishedAt { get; set; }

    public ContainerContent Content { get; private set; } = content;

    public IReadOnlyList<ContainerChange> Changes => _changes;

    public void Put(ContainerItem item, DateTimeOffset now)
    {
        var before = Content.Items.Find(known => known.Id == item.Id);
        Become(Content.With(item), before, item, now);
    }

    public void Remove(ContainerItem item, DateTimeOffset now) => Become(Content.Without(item), item, null, now);

    /// <summary>Takes over another content and logs item by item what that changes.</summary>
    public void Become(ContainerContent content, DateTimeOffset now)
    {
        var before = Content;
        Content = content;
        UpdatedAt = now;
        var gone = before.Items.Where(item => content.Find(item.Kind, item.Id) is null).Select(item => ((ContainerItem?)item, (ContainerItem?)null));
        var kept = content.Items.Select(item => (before.Find(item.Kind, item.Id), (ContainerItem?)item)).Where(static pair => pair.Item1 != pair.Item2);
        _changes.AddRange(gone.Concat(kept).Select(pair => ContainerChange.Between((pair.Item1, before), (pair.Item2, content), now)));
    }

    /// <summary>A copy that is kept, with the changes that led to it.</summary>
    public ContainerVersion Keep(DateTimeOffset now)
    {
        var copy = new ContainerVersion(Guid.NewGuid(), Content, now) { Type = Historic, Major = Major, Minor = Minor, ParentId = ParentId };
        copy._changes.AddRange(_changes);
        return copy;
    }

    private void Become(ContainerContent content, ContainerItem? before, ContainerItem? after, DateTimeOffset now)
    {
        _changes.Add(ContainerChange.Between((before, Content), (after, content), now));
        Content = content;
        UpdatedAt = now;
    }
}
