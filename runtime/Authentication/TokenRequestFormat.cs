namespace PiwikGen.Authentication;

/// <summary>How the client credentials travel to the token endpoint.</summary>
public enum TokenRequestFormat
{
    /// <summary>A JSON object with <c>grant_type</c>, <c>client_id</c> and <c>client_secret</c>: what Piwik PRO documents.</summary>
    Json,

    /// <summary>The same members as <c>application/x-www-form-urlencoded</c> (RFC 6749, section 2.3.1, second form).</summary>
    Form,

    /// <summary>A form body without the credentials, which travel in an HTTP Basic header (RFC 6749, section 2.3.1, first form).</summary>
    FormWithBasicHeader,
}
