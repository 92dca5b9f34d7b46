using System.Globalization;
using System.Text.RegularExpressions;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>From a moment on and before another, in the time zone of the site.</summary>
internal readonly partial record struct Period(DateTime From, DateTime Before)
{
    private const int LongestRelative = 365;
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The days that it touches.</summary>
    public IEnumerable<DateOnly> Days()
    {
        var last = DateOnly.FromDateTime(Before.AddTicks(-1));
        for (var day = DateOnly.FromDateTime(From); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public bool Contains(DateTime time) => time >= From && time < Before;

    /// <summary>Reads dates or a relative date; the period of a relative one depends on the time that it is at the site.</summary>
    public static Func<DateTime, Period> Read(BodyReader body)
    {
        var (from, to, relative) = (body.Text("date_from"), body.Text("date_to"), body.Text("relative_date"));
        if (relative is not null)
        {
            return from is null && to is null ? Relative(relative) : throw BodyReader.Refused("Dates do not go with a relative date.", "relative_date");
        }

        var fixedPeriod = Absolute(body);
        return _ => fixedPeriod;
    }

    /// <summary>Reads two moments.</summary>
    public static Period ReadMoments(BodyReader body)
    {
        var period = Absolute(body);
        return body.Required("date_from").Length > 10 && body.Required("date_to").Length > 10
            ? period
            : throw BodyReader.Refused("A date with a time is expected.", "date_from");
    }

    private static Period Absolute(BodyReader body)
    {
        var (from, _) = Moment(body.Required("date_from"), "date_from");
        var (to, isDay) = Moment(body.Required("date_to"), "date_to");
        var period = new Period(from, isDay ? to.AddDays(1) : to);
        return period.From < period.Before ? period : throw BodyReader.Refused("The period ends before it begins.", "date_to");
    }

    private static (DateTime Moment, bool IsDay) Moment(string text, string name)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, true);
        }

        return DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? (moment, false)
            : throw BodyReader.Refused($"\"{text}\" is not a valid date.", name);
    }

    private static Func<DateTime, Period> Relative(string text)
    {
        if (LastDays().Match(text) is { Success: true } match)
        {
            var days = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return days <= LongestRelative
                ? now => new Period(now.Date.AddDays(-days), now.Date)
                : throw BodyReader.Refused("last_X_days goes from 1 to 365 days.", "relative_date");
        }

        return text switch
        {
            "today" => static now => new Period(now.Date, now.Date.AddDays(1)),
            "yesterday" => static now => new Period(now.Date.AddDays(-1), now.Date),
            "last_week" => static now => new Period(Monday(now).AddDays(-7), Monday(now)),
            "last_month" => static now => new Period(First(now).AddMonths(-1), First(now)),
            "last_year" => static now => new Period(new DateTime(now.Year - 1, 1, 1), new DateTime(now.Year, 1, 1)),
            _ => throw BodyReader.Refused($"\"{text}\" is not a valid relative date.", "relative_date"),
        };
    }

    private static DateTime Monday(DateTime now) => now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7));

    private static DateTime First(DateTime now) => new(now.Year, now.Month, 1);

    [GeneratedRegex("^last_([1-9][0-9]{0,2})_days$")]
    private static partial Regex LastDays();
}
