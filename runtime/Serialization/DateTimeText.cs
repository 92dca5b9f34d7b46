namespace PiwikGen.Serialization;

/// <summary>
/// Dates and times as APIs write them: RFC 3339 and its common relatives. Accepted are <c>yyyy-MM-dd</c>, then <c>T</c>, <c>t</c> or a blank,
/// then <c>HH:mm</c> with or without seconds and any number of fraction digits (those beyond 100 ns are cut), then <c>Z</c>, <c>z</c>,
/// <c>+hh:mm</c>, <c>+hhmm</c>, <c>+hh</c> or nothing. Nothing means UTC, whatever the machine's time zone. <c>24:00</c> is midnight of the next
/// day and second 60, a leap second, the second after 59, as .NET counts neither. A date alone is its midnight.
/// </summary>
internal static class DateTimeText
{
    private const int TickDigits = 7;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryDate(text, out DateTime date))
        {
            return false;
        }

        long ticks = 0;
        int at = 10;
        TimeSpan offset = default;
        if (at < text.Length && (!TryTime(text, ref at, out ticks) || !TryOffset(text[at..], out offset)))
        {
            return false;
        }

        long total = date.Ticks + ticks;
        if (total > DateTime.MaxValue.Ticks || total - offset.Ticks < 0 || total - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(total, offset);
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = (Two(text, 0) * 100) + Two(text, 2);
        int month = Two(text, 5);
        int day = Two(text, 8);
        if (Two(text, 0) < 0 || Two(text, 2) < 0 || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (text[at] is not ((byte)'T' or (byte)'t' or (byte)' ') || text.Length < at + 6 || text[at + 3] != ':')
        {
            return false;
        }

        int hour = Two(text, at + 1);
        int minute = Two(text, at + 4);
        int second = 0;
        at += 6;
        if (at + 2 < text.Length && text[at] == ':')
        {
            second = Two(text, at + 1);
            at += 3;
        }

        if (hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 60 || !TryFraction(text, ref at, out long fraction))
        {
            return false;
        }

        ticks = (((hour * 60L) + minute) * 60L + second) * TimeSpan.TicksPerSecond + fraction;
        return hour < 24 || ticks == TimeSpan.TicksPerDay;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (at >= text.Length || text[at] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        int digits = 0;
        for (at++; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, digits++)
        {
            if (digits < TickDigits)
            {
                ticks = (ticks * 10) + (text[at] - '0');
            }
        }

        for (int missing = digits; missing < TickDigits; missing++)
        {
            ticks *= 10;
        }

        return digits > 0;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = default;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        int hours = Two(text, 1);
        int minutes = text.Length == 3 ? 0 : Two(text, text.Length - 2);
        int total = (hours * 60) + minutes;

        // .NET's offsets end at 14 hours; no place on earth has more.
        if (hours < 0 || minutes is < 0 or > 59 || total > 14 * 60)
        {
            return false;
        }

        offset = TimeSpan.FromMinutes(text[0] == '-' ? -total : total);
        return true;
    }

    /// <summary>Two digits as a number; far below zero for anything else.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -10_000 : (tens * 10) + ones;
    }
}
