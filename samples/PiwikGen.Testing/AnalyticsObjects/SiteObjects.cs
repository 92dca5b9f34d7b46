using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Objects of one kind, in the order in which they were created. They go with the app that they belong to.</summary>
internal sealed class SiteObjects
{
    private readonly Lock _lock = new();
    private readonly List<SiteObject> _objects;

    public SiteObjects(AppStore apps, IEnumerable<SiteObject> atTheStart)
    {
        _objects = [.. atTheStart];
        apps.Deleted += Forget;
    }

    public IReadOnlyList<SiteObject> Of(Guid site)
    {
        lock (_lock)
        {
            return Others(site);
        }
    }

    public SiteObject Get(Guid site, Guid id)
    {
        lock (_lock)
        {
            return _objects[Find(site, id)];
        }
    }

    /// <summary>Adds an object whose attributes may depend on those that the site has already.</summary>
    public SiteObject Add(Guid site, Func<IReadOnlyList<SiteObject>, JsonObject> attributes)
    {
        lock (_lock)
        {
            var added = new SiteObject(Guid.NewGuid(), site, attributes(Others(site)));
            _objects.Add(added);
            return added;
        }
    }

    /// <summary>Replaces the attributes of an object; the new ones may depend on the old and on those of the site's other objects.</summary>
    public SiteObject Replace(Guid site, Guid id, Func<SiteObject, IReadOnlyList<SiteObject>, JsonObject> attributes)
    {
        lock (_lock)
        {
            var place = Find(site, id);
            var old = _objects[place];
            return _objects[place] = old with { Attributes = attributes(old, [.. Others(site).Where(other => other.Id != id)]) };
        }
    }

    public void Delete(Guid site, Guid id)
    {
        lock (_lock)
        {
            _objects.RemoveAt(Find(site, id));
        }
    }

    private List<SiteObject> Others(Guid site) => _objects.FindAll(known => known.Site == site);

    private int Find(Guid site, Guid id) => _objects.FindIndex(known => known.Id == id && known.Site == site) is var place and >= 0
        ? place
        : throw new RefusalException(404, "Not found", $"There is no object with the id {id} on the site.");

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            _objects.RemoveAll(known => known.Site == app);
        }
    }
}
