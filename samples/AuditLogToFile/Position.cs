using System.Text;
using System.Text.Json;
using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>
/// How far a file has come, kept beside it: the time of its last entry, the ids of all its entries of that time (several can share one), and how
/// long the file was when they were in it.
/// </summary>
internal sealed record Position(string Filter, DateTimeOffset? CreatedAt, IReadOnlyList<Guid> Ids, long Length)
{
    /// <summary>The position of a file; the beginning where there is no such file.</summary>
    public static Position Find(string path, EntryFilter filter)
    {
        var key = Key(filter);
        if (!File.Exists(path))
        {
            return new Position(key, null, [], 0);
        }

        if (!File.Exists(PathOf(path)))
        {
            throw new SampleException($"{path} is there already, without {PathOf(path)}: choose another --out.");
        }

        using var file = File.OpenRead(PathOf(path));
        var known = JsonSerializer.Deserialize<Position>(file);
        return known?.Filter == key && known.Length <= new FileInfo(path).Length
            ? known
            : throw new SampleException($"{path} has entries of another filter: choose another --out.");
    }

    /// <summary>Whether the entry is in the file.</summary>
    public bool Has(Entry entry) => entry.Attributes.CreatedAt == CreatedAt && Ids.Contains(entry.Id);

    /// <summary>The position once this entry is in the file.</summary>
    public Position Behind(Entry entry) => this with
    {
        CreatedAt = entry.Attributes.CreatedAt,
        Ids = entry.Attributes.CreatedAt == CreatedAt ? [.. Ids, entry.Id] : [entry.Id],
    };

    /// <summary>Replaces the one before in one step: whenever the program ends, one of the two is there as a whole.</summary>
    public void Save(string path)
    {
        File.WriteAllBytes(PathOf(path) + ".new", JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(PathOf(path) + ".new", PathOf(path), overwrite: true);
    }

    private static string PathOf(string path) => path + ".position";

    private static string Key(EntryFilter filter)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            filter.WriteJson(json);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
