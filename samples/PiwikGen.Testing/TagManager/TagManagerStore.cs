using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TagManager;

/// <summary>The containers of all apps. A container exists from the first time that somebody asks for it, and goes with its app.</summary>
internal sealed class TagManagerStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Container> _containers = [];
    private readonly OperationLog _operations;

    public TagManagerStore(AppStore apps, TimeProvider time, AccountFaults faults)
    {
        Apps = apps;
        Time = time;
        _operations = new OperationLog(time, faults);
        Items = new ItemEditor(Check, time);
        Files = new ContainerFile(Check);
        apps.Deleted += Forget;
    }

    public AppStore Apps { get; }

    public TimeProvider Time { get; }

    public SchemaCheck Check { get; } = new(ApiSchemas.Of("tag-manager"));

    public ItemEditor Items { get; }

    public ContainerFile Files { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Does something with the container of an app while nobody else does.</summary>
    public T Use<T>(string appId, Func<Container, T> use)
    {
        var app = Apps.Get(appId);
        lock (_lock)
        {
            _operations.Settle();
            return use(Open(app.Id));
        }
    }

    /// <summary>Begins work that takes longer than a request.</summary>
    public StoredOperation Start(StoredOperation operation)
    {
        _operations.Add(operation);
        return operation;
    }

    public StoredOperation Ask(Container container, string operationId) => _operations.Ask(container.AppId, operationId);

    /// <summary>The container of another app, for work that concerns two.</summary>
    public Container Open(Guid appId)
    {
        var app = Apps.Get(appId.ToString());
        if (!_containers.TryGetValue(appId, out var container))
        {
            container = ContainerStart.Open(appId, app.AddedAt);
            _containers.Add(appId, container);
        }

        return container;
    }

    /// <summary>A version of whichever app.</summary>
    public ContainerVersion? FindVersion(Guid id) => Apps.All().SelectMany(app => Open(app.Id).Versions).FirstOrDefault(version => version.Id == id);

    private void Forget(Guid appId)
    {
        lock (_lock)
        {
            _containers.Remove(appId);
            _operations.Forget(appId);
        }
    }
}
