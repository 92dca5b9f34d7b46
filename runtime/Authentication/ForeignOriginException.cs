namespace PiwikGen.Authentication;

/// <summary>
/// A request with credentials was about to go to, or was answered from, another scheme, host or port than the one that the credentials
/// belong to. In the first case nothing was sent.
/// </summary>
public sealed class ForeignOriginException : InvalidOperationException
{
    private ForeignOriginException(string message)
        : base(message)
    {
    }

    internal static ForeignOriginException BeforeSending(Uri? origin, Uri? address) => new(
        $"The credentials belong to {ApiOrigin.Describe(origin)}; the request to {ApiOrigin.Describe(address)} was not sent. "
        + "Where that address shall have them too, add its origin to TrustedOrigins in the options.");

    internal static ForeignOriginException ForLink(Uri? origin, Uri? address) => new(
        $"An answer of {ApiOrigin.Describe(origin)} links to {ApiOrigin.Describe(address)} for its next page; the request was not sent.");

    internal static ForeignOriginException AfterRedirect(Uri? sent, Uri? final) => new(
        $"The request to {ApiOrigin.Describe(sent)} was answered from {ApiOrigin.Describe(final)}: the transport followed a redirect, "
        + "and the answer is not used. Switch automatic redirects off in the primary handler.");
}
