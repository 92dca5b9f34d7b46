using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>Which entries are wanted, of the arguments; all where none is given.</summary>
internal static class FilterArguments
{
    public static EntryFilter Read(SampleArguments arguments) => new()
    {
        DateFrom = Day(arguments, "from"),
        DateTo = Day(arguments, "to")?.AddDays(1).AddTicks(-1),
        Type = Several(arguments, "type"),
        AuthorId = Several(arguments, "author")?.ConvertAll(Guid.Parse),
        SubjectId = Several(arguments, "subject")?.ConvertAll(Guid.Parse),
        Ip = Several(arguments, "ip"),
    };

    private static DateTimeOffset? Day(SampleArguments arguments, string name) =>
        arguments.Text(name) is null ? null : new DateTimeOffset(arguments.Date(name, default), TimeOnly.MinValue, TimeSpan.Zero);

    private static List<string>? Several(SampleArguments arguments, string name) =>
        arguments.Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
}
