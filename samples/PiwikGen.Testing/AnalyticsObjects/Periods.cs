using System.Globalization;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>The periods that a list of annotations is asked for: first days and last days in two parameters, paired by their place.</summary>
internal sealed class Periods
{
    private readonly (DateOnly First, DateOnly Last)[] _periods;

    private Periods((DateOnly First, DateOnly Last)[] periods) => _periods = periods;

    public static Periods Of(HttpContext context)
    {
        var (first, last) = (Days(context, "date_from"), Days(context, "date_to"));
        return first.Length == last.Length
            ? new Periods([.. first.Zip(last)])
            : throw new RefusalException(400, "Invalid parameter", "date_from and date_to must have as many days.", parameter: "date_to");
    }

    public bool Contain(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return _periods.Length == 0 || _periods.Any(period => period.First <= date && date <= period.Last);
    }

    private static DateOnly[] Days(HttpContext context, string parameter) =>
    [
        .. context.Request.Query[parameter].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new RefusalException(400, "Invalid parameter", $"{parameter} must be days.", parameter: parameter)),
    ];
}
