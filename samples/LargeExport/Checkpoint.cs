using System.Text.Json;

namespace LargeExport;

/// <summary>How far an export has come: which day is next, and how long the file was when the days before were in it.</summary>
internal sealed record Checkpoint(Guid App, DateOnly From, DateOnly Next, long Length)
{
    /// <summary>Goes on with the export that the file is of; null where there is none, or one of something else.</summary>
    public static Checkpoint? Find(ExportPlan plan)
    {
        var path = PathOf(plan);
        if (!File.Exists(path) || !File.Exists(plan.Path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        var known = JsonSerializer.Deserialize<Checkpoint>(file);
        return known is not null && known.App == plan.App && known.From == plan.From && known.Length <= new FileInfo(plan.Path).Length ? known : null;
    }

    /// <summary>Replaces the one before in one step: whenever the program ends, one of the two is there as a whole.</summary>
    public void Save(ExportPlan plan)
    {
        var path = PathOf(plan);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string PathOf(ExportPlan plan) => plan.Path + ".checkpoint";
}
