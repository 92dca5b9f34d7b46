namespace PiwikGen.Authentication;

/// <summary>Gives the credentials that are valid now: handlers ask for every request and keep nothing.</summary>
internal interface IApiCredentialsSource
{
    ApiCredentials Current { get; }
}
