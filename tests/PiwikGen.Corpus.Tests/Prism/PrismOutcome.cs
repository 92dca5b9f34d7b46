namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>What became of the call of one operation.</summary>
/// <param name="Operation">Method and path.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">What was sent, and what Prism or the client said.</param>
internal sealed record PrismOutcome(string Operation, PrismOutcomeKind Kind, string Detail)
{
    /// <summary>How the answer differs from what was written back; empty where it is equal or has no JSON.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}

internal enum PrismOutcomeKind
{
    /// <summary>Prism found nothing wrong with the request and answered.</summary>
    Accepted,

    /// <summary>Prism says that the request breaks the document.</summary>
    Refused,

    /// <summary>Prism cannot answer what the document describes, whatever is sent.</summary>
    NotServed,

    /// <summary>No valid arguments could be made.</summary>
    NoSample,

    /// <summary>The client threw before anything was sent.</summary>
    NotSent,
}
