using System.Collections.Concurrent;
using System.Diagnostics;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>The credentials of a client as its options have them now, and the origins that may see them. Never changed.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ApiCredentials
{
    // One plan per operation's security, of which a document has a handful; the instances are static.
    private readonly ConcurrentDictionary<ApiSecurity, CredentialPlan> _plans = new(ReferenceEqualityComparer.Instance);
    private readonly CredentialPlanner _planner;
    private readonly TrustedOrigin[] _origins;

    public ApiCredentials(ApiClientOptions options, ApiProfile profile, Func<HttpMessageInvoker> tokenTransport)
    {
        Client = ClientCredentialsFactory.Create(options, profile, tokenTransport);
        _planner = new CredentialPlanner(options, profile.Name);
        _origins = options.BaseAddress is null ? [] : [.. options.TrustedOrigins.Prepend(options.BaseAddress).Select(static origin => new TrustedOrigin(origin))];
    }

    /// <summary>What tokens are requested with; null where the options have no client credentials.</summary>
    public ClientCredentials? Client { get; }

    /// <summary>What the operation of a request gets. A request of nobody's operation is treated as one whose document is silent.</summary>
    /// <exception cref="InvalidOperationException">The operation asks for credentials that the options do not have.</exception>
    public CredentialPlan PlanFor(HttpRequestMessage request)
    {
        var security = request.Options.TryGetValue(ApiOperation.Key, out var operation) ? operation.Security : ApiSecurity.Default;
        return _plans.TryGetValue(security, out var plan)
            ? plan
            : _plans.GetOrAdd(security, _planner.Plan(security, operation?.Name));
    }

    /// <summary>Whether an address is on one of the origins of the options.</summary>
    public bool Trusts(Uri? address)
    {
        foreach (var origin in _origins)
        {
            if (address is not null && origin.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Refuses to send credentials to any origin but those of the options.</summary>
    public void DemandTrusted(Uri? address)
    {
        if (!Trusts(address))
        {
            throw ForeignOriginException.BeforeSending(_origins.Length > 0 ? _origins[0].Address : null, address);
        }
    }

    /// <summary>Whether an answer is from the origin that the request went to.</summary>
    public static bool IsSameOrigin(Uri? sent, HttpResponseMessage response) =>
        response.RequestMessage?.RequestUri is not { } final || ReferenceEquals(final, sent) || (sent is not null && ApiOrigin.Contains(sent, final));

    /// <summary>Refuses an answer from another origin than the request went to.</summary>
    public static void DemandSameOrigin(Uri? sent, HttpResponseMessage response)
    {
        if (!IsSameOrigin(sent, response))
        {
            var final = response.RequestMessage?.RequestUri;
            response.Dispose();
            throw ForeignOriginException.AfterRedirect(sent, final!);
        }
    }

    public override string ToString() => $"ApiCredentials ({_planner}, values hidden)";
}
