using System.Globalization;
using Microsoft.Extensions.Configuration;
using PiwikGen.Authentication;

namespace PiwikGen.DependencyInjection;

/// <summary>Reads options from a section of the configuration, member by member: no reflection, so that it works with NativeAOT.</summary>
internal static class ApiClientConfiguration
{
    public static void Apply(IConfiguration section, ApiClientOptions options)
    {
        if (section is IConfigurationSection expected && !expected.Exists())
        {
            // A misspelt name would otherwise make a client without credentials, whose first call says nothing of the reason.
            throw new InvalidOperationException($"The configuration section {expected.Path} is missing or empty.");
        }

        options.BaseAddress = Read(section, nameof(options.BaseAddress), "an absolute address", ToUri, options.BaseAddress);
        options.ClientId = section[nameof(options.ClientId)] ?? options.ClientId;
        options.ClientSecret = section[nameof(options.ClientSecret)] ?? options.ClientSecret;
        options.BearerToken = section[nameof(options.BearerToken)] ?? options.BearerToken;
        options.UserName = section[nameof(options.UserName)] ?? options.UserName;
        options.Password = section[nameof(options.Password)] ?? options.Password;
        options.ApiKey = section[nameof(options.ApiKey)] ?? options.ApiKey;
        options.Timeout = Read(section, nameof(options.Timeout), "a time such as 00:01:40", ToTime, options.Timeout);
        options.MaxResponseBytes = Read(section, nameof(options.MaxResponseBytes), "a number of bytes", ToLong, options.MaxResponseBytes);
        options.AllowInsecureLoopback = Read(section, nameof(options.AllowInsecureLoopback), "true or false", ToBoolean, options.AllowInsecureLoopback);
        Apply(section.GetSection(nameof(options.ApiKeys)), options.ApiKeys);
        foreach (var origin in section.GetSection(nameof(options.TrustedOrigins)).GetChildren())
        {
            options.TrustedOrigins.Add(ToUri(origin.Value ?? "") ?? throw Invalid(origin.Path, "an absolute address"));
        }

        Apply(section.GetSection(nameof(options.Token)), options.Token);
    }

    private static void Apply(IConfigurationSection section, ClientCredentialsOptions token)
    {
        token.Endpoint = section[nameof(token.Endpoint)] ?? token.Endpoint;
        token.Format = Read(section, nameof(token.Format), "Json, Form or FormWithBasicHeader", ToFormat, token.Format);
        token.RequestTimeout = Read(section, nameof(token.RequestTimeout), "a time such as 00:00:10", ToTime, token.RequestTimeout);
        token.Retries = Read(section, nameof(token.Retries), "a number", ToInt, token.Retries);
        foreach (var scope in section.GetSection(nameof(token.Scopes)).GetChildren())
        {
            token.Scopes.Add(scope.Value ?? "");
        }

        Apply(section.GetSection(nameof(token.ExtraParameters)), token.ExtraParameters);
    }

    private static void Apply(IConfigurationSection section, IDictionary<string, string> values)
    {
        foreach (var entry in section.GetChildren())
        {
            values[entry.Key] = entry.Value ?? "";
        }
    }

    private static T Read<T>(IConfiguration section, string key, string due, Func<string, object?> parse, T otherwise)
    {
        if (section[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return parse(text) is T value ? value : throw Invalid(section is IConfigurationSection named ? $"{named.Path}:{key}" : key, due);
    }

    // The value is left out: it may be a secret in the wrong place.
    private static InvalidOperationException Invalid(string path, string due) => new($"The configuration value {path} must be {due}.");

    private static Uri? ToUri(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    // "30" is thirty days to TimeSpan, and thirty seconds to whoever wrote it.
    private static object? ToTime(string text) => text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static object? ToLong(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? ToInt(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? ToBoolean(string text) => bool.TryParse(text, out var flag) ? flag : null;

    private static object? ToFormat(string text) => Enum.TryParse<TokenRequestFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format) ? format : null;
}
