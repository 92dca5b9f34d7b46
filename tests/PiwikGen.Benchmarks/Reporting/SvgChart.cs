using System.Globalization;
using System.Security;
using System.Text;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Reporting;

/// <summary>The ratios of a group as bars: time above, memory below, the line is the baseline.</summary>
internal static class SvgChart
{
    private const int Width = 860;
    private const int Left = 330;
    private const int RowHeight = 30;

    // Bars that are longer end here, with their figure beside them.
    private const double LargestRatio = 4;

    public static string Of(BenchmarkGroup group, IReadOnlyList<Measurement> measurements)
    {
        var body = new StringBuilder();
        var top = 50;
        foreach (var table in measurements.GroupBy(static one => one.Table))
        {
            top = Table(body, top, table.Key, [.. table]);
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{top}" viewBox="0 0 {Width} {top}" font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="16" y="28" font-size="16" font-weight="bold">{Escape(group.Title)}</text>
            <text x="{Width - 16}" y="28" text-anchor="end" fill="#555555">dark: time, light: {Escape(group.Bytes)}, both against the baseline</text>
            {body}</svg>

            """);
    }

    private static int Table(StringBuilder body, int top, string title, IReadOnlyList<Measurement> rows)
    {
        rows = [.. rows.Where(static row => !row.Failed)];
        var baseline = Baseline.Of(rows);
        Add(body, $"""<text x="16" y="{top + 16}" font-weight="bold">{Escape(title)}</text>""");
        top += 28;
        var unit = (Width - Left - 90) / LargestRatio;
        Add(body, $"""<line x1="{Left + unit:0.#}" y1="{top - 2}" x2="{Left + unit:0.#}" y2="{top + (rows.Count * RowHeight)}" stroke="#999999" stroke-dasharray="3 3"/>""");
        foreach (var row in rows)
        {
            var color = row.Row.StartsWith(Comparison.Ours, StringComparison.Ordinal) ? ("#1a5fb4", "#99c1f1") : ("#5e5c64", "#c0bfbc");
            Add(body, $"""<text x="{Left - 8}" y="{top + 16}" text-anchor="end">{Escape(row.Row)}</text>""");
            Bar(body, top + 2, 12, unit, row.Best / baseline.Best, color.Item1);
            if (baseline.Bytes > 0)
            {
                Bar(body, top + 15, 9, unit, row.Bytes / baseline.Bytes, color.Item2);
            }

            top += RowHeight;
        }

        return top + 16;
    }

    private static void Bar(StringBuilder body, int top, int height, double unit, double ratio, string color)
    {
        var length = Math.Max(1, Math.Min(ratio, LargestRatio) * unit);
        Add(body, $"""<rect x="{Left}" y="{top}" width="{length:0.#}" height="{height}" fill="{color}"/>""");
        Add(body, $"""<text x="{Left + length + 6:0.#}" y="{top + height - 1}" font-size="{height}">{Figures.Ratio(ratio)}</text>""");
    }

    private static void Add(StringBuilder body, FormattableString line) => body.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}
