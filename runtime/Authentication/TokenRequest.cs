using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Authentication;

/// <summary>The request for a token, in the three shapes that servers take.</summary>
internal static class TokenRequest
{
    private const string GrantType = "client_credentials";

    public static HttpRequestMessage Create(ClientCredentials credentials, ClientSecret secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, credentials.TokenUrl);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (credentials.Format == TokenRequestFormat.FormWithBasicHeader)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicCredentials(credentials.ClientId, secret.Reveal()));
        }

        var members = Members(credentials, secret);
        request.Content = credentials.Format == TokenRequestFormat.Json ? Json(members) : new FormUrlEncodedContent(members);
        return request;
    }

    /// <summary>Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1), so a colon in either does no harm.</summary>
    public static string BasicCredentials(string clientId, string secret) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(FormEncode(clientId) + ":" + FormEncode(secret)));

    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static List<KeyValuePair<string, string>> Members(ClientCredentials credentials, ClientSecret secret)
    {
        var members = new List<KeyValuePair<string, string>> { new("grant_type", GrantType) };
        if (credentials.Format != TokenRequestFormat.FormWithBasicHeader)
        {
            // A client must not use more than one way to authenticate (RFC 6749, section 2.3).
            members.Add(new("client_id", credentials.ClientId));
            members.Add(new("client_secret", secret.Reveal()));
        }

        if (credentials.Scope.Length > 0)
        {
            members.Add(new("scope", credentials.Scope));
        }

        members.AddRange(credentials.ExtraParameters);
        return members;
    }

    private static ByteArrayContent Json(List<KeyValuePair<string, string>> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in members)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(buffer.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
