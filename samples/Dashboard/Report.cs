namespace Dashboard;

/// <summary>An app to choose.</summary>
internal sealed record AppChoice(Guid Id, string Name);

/// <summary>What the page shows of an app and a period.</summary>
internal sealed record Report(Totals Totals, IReadOnlyList<Day> Days, IReadOnlyList<TopPage> Pages);

/// <summary>The whole period in four numbers.</summary>
internal sealed record Totals(long Visits, long Visitors, long PageViews, double BounceRate);

/// <summary>One day of the chart.</summary>
internal sealed record Day(DateOnly Date, long Visits);

/// <summary>One row of the table.</summary>
internal sealed record TopPage(string Title, string Path, long PageViews, long Visits);
