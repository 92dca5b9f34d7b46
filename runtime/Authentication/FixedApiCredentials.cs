using Microsoft.Extensions.Options;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>Credentials of options that were valid once and are not looked at again: for clients without dependency injection.</summary>
internal sealed class FixedApiCredentials : IApiCredentialsSource
{
    /// <summary>For a pipeline that belongs to no document.</summary>
    public static readonly ApiProfile AnyProfile = new() { Name = "PiwikGen" };

    private FixedApiCredentials(ApiCredentials credentials)
    {
        Current = credentials;
    }

    public ApiCredentials Current { get; }

    /// <exception cref="OptionsValidationException">The options cannot work.</exception>
    public static FixedApiCredentials Create(ApiClientOptions options, ApiProfile profile)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new ApiClientOptionsValidator(null, profile).Validate(null, options);
        return result.Failed
            ? throw new OptionsValidationException(profile.Name, typeof(ApiClientOptions), result.Failures)
            : new FixedApiCredentials(new ApiCredentials(options, profile, TokenTransport.Shared));
    }
}
