namespace PiwikGen.Authentication;

/// <summary>Which credentials one operation gets: a token of the token endpoint, values of the options, both, or nothing.</summary>
internal sealed class CredentialPlan
{
    public static readonly CredentialPlan Nothing = new(false, []);

    public CredentialPlan(bool usesToken, CredentialValue[] values)
    {
        UsesToken = usesToken;
        Values = values;
    }

    public bool UsesToken { get; }

    public CredentialValue[] Values { get; }
}
