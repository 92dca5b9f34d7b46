using Microsoft.Extensions.Options;

namespace PiwikGen.RateLimits;

/// <summary>Refuses limits that cannot be kept, in words that name the option.</summary>
internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    public const int MostPermits = 100_000;

    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(1);
    private static readonly TimeSpan LargestMargin = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        var failures = new List<string>();
        void Demand(bool holds, string message)
        {
            if (!holds)
            {
                failures.Add($"Rate limit {name}: {message}");
            }
        }

        Demand(options.Rules.Count > 0, "there are no rules. Add them where the limit is named first.");
        Demand(Enum.IsDefined(options.Behavior), "Behavior must be Wait or Fail.");
        Demand(options.QueueLimit is >= 0 and <= 100_000, "QueueLimit must be 0 to 100,000.");
        Demand(options.Margin >= TimeSpan.Zero && options.Margin <= LargestMargin, "Margin must be 0 to 1 minute.");
        foreach (var rule in options.Rules)
        {
            Demand(rule.Permits is > 0 and <= MostPermits, $"Permits must be 1 to 100,000 (rule \"{rule}\").");
            Demand(rule.Window >= ShortestWindow && rule.Window <= LongestWindow, $"Window must be 100 milliseconds to 1 day (rule \"{rule}\").");
            Demand(PathPattern.IsValid(rule.Path), $"Path must be segments such as /api/*, without query, fragment or a star within a segment (rule \"{rule}\").");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
