using System.Globalization;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>The container of an app: its versions, of which one is the draft and one is published, and the files made of them.</summary>
internal sealed class Container(Guid appId)
{
    private readonly List<ContainerVersion> _versions = [];

    public Guid AppId => appId;

    public IReadOnlyList<ContainerVersion> Versions => _versions;

    public List<ExportedFile> Files { get; } = [];

    public ContainerVersion Draft => _versions.Single(static version => version.Type == ContainerVersion.Draft);

    public ContainerVersion Published => _versions.Single(static version => version.Type == ContainerVersion.Published);

    public bool HasChanges(ContainerVersion version) =>
        version.Type == ContainerVersion.Draft && !version.Content.Items.ToHashSet().SetEquals(Published.Content.Items);

    public bool IsPublished(ContainerItem item) => Published.Content.Find(item.Kind, item.Id) is not null;

    public ContainerItem Get(ItemKind kind, string id) =>
        (Guid.TryParse(id, out var known) ? Draft.Content.Find(kind, known) : null) ?? throw Missing(kind.Name, id);

    public ContainerVersion Version(string id) => _versions.Find(version => version.Id.ToString() == id.ToLowerInvariant()) ?? throw Missing("version", id);

    public void Add(ContainerVersion version) => _versions.Add(version);

    /// <summary>Makes a version the one that runs; the one that ran until now is kept.</summary>
    public void Publish(ContainerVersion version, DateTimeOffset now)
    {
        if (_versions.Find(static known => known.Type == ContainerVersion.Published) is { } previous)
        {
            previous.Type = ContainerVersion.Historic;
            previous.UpdatedAt = now;
        }

        version.Type = ContainerVersion.Published;
        version.PublishedAt = now;
        version.UpdatedAt = now;
    }

    /// <summary>Begins a draft: what is published, to be worked on.</summary>
    public ContainerVersion BeginDraft(DateTimeOffset now)
    {
        var draft = new ContainerVersion(NewVersionId(), Published.Content, now)
        {
            Type = ContainerVersion.Draft,
            Major = _versions.Max(static version => version.Major) + 1,
            ParentId = Published.Id,
        };
        _versions.Add(draft);
        return draft;
    }

    public static RefusalException Missing(string what, string id) => new(404, "Not found", string.Create(CultureInfo.InvariantCulture, $"There is no {what} with the id {id}."));

    // The first versions have the same ids in every account.
    private Guid NewVersionId() => _versions.Count < 2 ? ContainerStart.Id(appId, "version", _versions.Count) : Guid.NewGuid();
}
