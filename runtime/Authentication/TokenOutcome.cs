using System.Diagnostics.CodeAnalysis;

namespace PiwikGen.Authentication;

/// <summary>A token or the reason why there is none. As a value, so that a fetch nobody waits for leaves no unobserved exception.</summary>
internal readonly struct TokenOutcome
{
    private TokenOutcome(AccessToken? token, TokenFailure? failure)
    {
        Token = token;
        Failure = failure;
    }

    public AccessToken? Token { get; }

    public TokenFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Token))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Token is not null;

    public static TokenOutcome Of(AccessToken token) => new(token, null);

    public static TokenOutcome Failed(TokenFailure failure) => new(null, failure);

    public AccessToken GetTokenOrThrow() => Succeeded ? Token : throw Failure.ToException();
}
