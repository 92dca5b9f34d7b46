namespace LargeExport;

/// <summary>What is exported: the days of a period, page by page, to a file.</summary>
internal sealed record ExportPlan(Guid App, DateOnly From, DateOnly To, int RowsPerPage, string Path)
{
    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);
}
