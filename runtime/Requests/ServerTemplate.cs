namespace PiwikGen.Requests;

/// <summary>
/// The address of a server whose URL has variables (OpenAPI 3.1, 4.8.5). A value stays in the place that the template has for it: pasted into a
/// host, <c>evil.example/</c> would decide where requests and credentials go.
/// </summary>
public static class ServerTemplate
{
    private const string SchemeEnd = "://";

    /// <summary>The address with all variables filled in.</summary>
    /// <param name="template">Such as <c>https://{account}.piwik.pro/api</c>.</param>
    /// <param name="variables">The variables with their values.</param>
    /// <exception cref="ArgumentException">
    /// A value does not fit its place: a scheme is http or https; a host has ASCII letters, digits, hyphens and inner dots; a port has digits; a
    /// path has no dots for a segment, no query and no fragment. Or what comes out is no address. The message holds no value.
    /// </exception>
    public static Uri Fill(string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        return Checked(FillText(template, variables), template);
    }

    /// <summary>The same for a template that is relative, such as <c>/api/{version}</c>.</summary>
    /// <param name="origin">The address that it is relative to.</param>
    /// <param name="template">The template.</param>
    /// <param name="variables">The variables with their values.</param>
    /// <inheritdoc cref="Fill(string, ValueTuple{string, string}[])" path="/exception"/>
    public static Uri Fill(Uri origin, string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        if (!origin.IsAbsoluteUri)
        {
            throw new ArgumentException("The origin must be an absolute address with scheme and host.", nameof(origin));
        }

        var text = FillText(template, variables);
        return !text.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate(origin, text, out var address)
            ? Checked(address.AbsoluteUri, template)
            : throw new ArgumentException($"The server {template} is no path.", nameof(template));
    }

    private static string FillText(string template, (string Name, string Value)[] variables)
    {
        var text = template;
        foreach (var (name, value) in variables)
        {
            var variable = "{" + name + "}";
            for (var at = text.IndexOf(variable, StringComparison.Ordinal); at >= 0; at = text.IndexOf(variable, at + value.Length, StringComparison.Ordinal))
            {
                if (value is null || !Fits(text, at, at + variable.Length, value))
                {
                    throw new ArgumentException($"The value of '{name}' does not fit its place in the server {template}.", name);
                }

                text = string.Concat(text.AsSpan(0, at), value, text.AsSpan(at + variable.Length));
            }
        }

        return text;
    }

    private static bool Fits(string template, int start, int end, string value)
    {
        var scheme = template.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (start < scheme)
        {
            return value is "http" or "https";
        }

        if (scheme < 0)
        {
            return start == 0 && template[0] != '/' ? IsAddress(value) : IsPath(value);
        }

        var host = scheme + SchemeEnd.Length;
        if (template.AsSpan(host, start - host).Contains('/'))
        {
            return IsPath(value);
        }

        var before = start == host ? '.' : template[start - 1];
        return before == ':' ? IsPort(value)
            : end < template.Length && template[end] != '/' ? IsHost(value)
            : IsEndOfHost(value, before);
    }

    // What ends a host decides whose host it is. "api.{domain}" is meant so; "api.example{more}" can only mean a path.
    private static bool IsEndOfHost(string value, char before) => before switch
    {
        '.' when value.Split(':') is [var name, var port] => IsHost(name) && IsPort(port),
        '.' => IsHost(value),
        '-' => IsHost(value) && !value.Contains('.'),
        _ => value.Length == 0 || (value[0] == '/' && IsPath(value)),
    };

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && IsServer(address);

    private static bool IsServer(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0 && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    private static bool IsPort(string value) => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit);

    private static bool IsHost(string value) => value.Split('.').All(static label =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));

    private static bool IsPath(string value) =>
        value.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-._~/!$&'()*+,;=:@".Contains(letter, StringComparison.Ordinal))
        && !value.Contains("//", StringComparison.Ordinal) && value.Split('/').All(static segment => segment is not ("." or ".."));

    private static Uri Checked(string text, string template) =>
        !text.Contains('{') && Uri.TryCreate(text, UriKind.Absolute, out var address) && IsServer(address)
            ? address
            : throw new ArgumentException($"The server {template} is no address of http or https without user, query and fragment.", nameof(template));
}
