using System.Globalization;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Makes another dimension of a dimension.</summary>
internal sealed record Transformation(string Id, string Name, ColumnType[] Sources, ColumnType Result, Func<object, object> Apply)
{
    private static readonly ColumnType[] Times = [ColumnType.Time];
    private static readonly ColumnType[] TimesAndDates = [ColumnType.Time, ColumnType.Date];
    private static readonly ColumnType[] Texts = [ColumnType.Text];

    private static readonly Dictionary<string, Transformation> ById = new Transformation[]
    {
        new("to_date", "day", TimesAndDates, ColumnType.Date, static value => Day(value)),
        new("to_start_of_hour", "hour", Times, ColumnType.Time, static value => RoundedTo(value, 60)),
        new("to_start_of_ten_minutes", "ten minutes", Times, ColumnType.Time, static value => RoundedTo(value, 10)),
        new("to_start_of_five_minutes", "five minutes", Times, ColumnType.Time, static value => RoundedTo(value, 5)),
        new("to_start_of_minute", "minute", Times, ColumnType.Time, static value => RoundedTo(value, 1)),
        new("to_start_of_week", "week", TimesAndDates, ColumnType.Date, static value => Day(value).AddDays(-(((int)Day(value).DayOfWeek + 6) % 7))),
        new("to_start_of_month", "month", TimesAndDates, ColumnType.Date, static value => new DateOnly(Day(value).Year, Day(value).Month, 1)),
        new("to_start_of_quarter", "quarter", TimesAndDates, ColumnType.Date, static value => new DateOnly(Day(value).Year, (((Day(value).Month - 1) / 3) * 3) + 1, 1)),
        new("to_start_of_year", "year", TimesAndDates, ColumnType.Date, static value => new DateOnly(Day(value).Year, 1, 1)),
        new("to_hour_of_day", "hour of day", Times, ColumnType.Whole, static value => (long)((DateTime)value).Hour),
        new("to_day_of_week", "day of week", TimesAndDates, ColumnType.Whole, static value => (((long)Day(value).DayOfWeek + 6) % 7) + 1),
        new("to_month_number", "month of year", TimesAndDates, ColumnType.Whole, static value => (long)Day(value).Month),
        new("lower", "lower case", Texts, ColumnType.Text, static value => ((string)value).ToLowerInvariant()),
        new("to_path", "path", Texts, ColumnType.Text, static value => Address(value)?.AbsolutePath ?? ""),
        new("to_domain", "domain", Texts, ColumnType.Text, static value => Address(value)?.Host ?? ""),
        new("strip_qs", "without query", Texts, ColumnType.Text, static value => ((string)value).Split('?')[0]),
    }.ToDictionary(static transformation => transformation.Id, StringComparer.Ordinal);

    public static Transformation? Find(string id) => ById.GetValueOrDefault(id);

    private static DateOnly Day(object value) => value is DateOnly day ? day : DateOnly.FromDateTime((DateTime)value);

    private static DateTime RoundedTo(object value, int minutes)
    {
        var time = (DateTime)value;
        return time.Date.AddMinutes((int)time.TimeOfDay.TotalMinutes / minutes * minutes);
    }

    private static Uri? Address(object value) => Uri.TryCreate(Convert.ToString(value, CultureInfo.InvariantCulture), UriKind.Absolute, out var address) ? address : null;
}
