using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>The bytes of one request, cut into request line, headers and body, and not interpreted any further.</summary>
internal sealed class WireRequest
{
    private readonly List<(string Name, string Value)> _headers;

    private WireRequest(string[] head, byte[] body)
    {
        var line = head[0].Split(' ');
        Assert.Equal(3, line.Length);
        Target = line[1];
        _headers = head[1..].Select(text => text.Split(": ", 2)).Select(pair => (pair[0], pair.ElementAtOrDefault(1) ?? "")).ToList();
        Body = body;
    }

    public string Target { get; }

    public byte[] Body { get; }

    /// <summary>The body with a character for each byte beyond ASCII where it is no UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The one value of a header; null without the header.</summary>
    public string? this[string header] => _headers.SingleOrDefault(pair => pair.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    public static bool TryParse(byte[] bytes, [NotNullWhen(true)] out WireRequest? request)
    {
        request = null;
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        // Latin-1 keeps a character for each byte, so that bytes beyond ASCII stay visible.
        var head = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var rest = bytes[(end + 4)..];
        var body = head.Any(line => line.Equals("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) ? Unchunk(rest) : Counted(head, rest);
        if (body is null)
        {
            return false;
        }

        request = new WireRequest(head, body);
        return true;
    }

    private static byte[]? Counted(string[] head, byte[] rest)
    {
        const string Name = "Content-Length: ";
        var line = head.SingleOrDefault(text => text.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        var length = line is null ? 0 : int.Parse(line[Name.Length..], CultureInfo.InvariantCulture);
        return rest.Length < length ? null : rest[..length];
    }

    private static byte[]? Unchunk(byte[] rest)
    {
        var body = new List<byte>();
        while (true)
        {
            var end = rest.AsSpan().IndexOf("\r\n"u8);
            if (end < 0)
            {
                return null;
            }

            var length = int.Parse(Encoding.ASCII.GetString(rest, 0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (rest.Length < end + length + 4)
            {
                return null;
            }

            if (length == 0)
            {
                return [.. body];
            }

            body.AddRange(rest.AsSpan(end + 2, length));
            rest = rest[(end + length + 4)..];
        }
    }
}
