namespace PiwikGen.Fuzz.Targets;

/// <summary>Takes documents. Any exception that leaves it is a finding.</summary>
internal interface IFuzzTarget
{
    /// <summary>Longer documents are no seeds for it.</summary>
    int MaxLength { get; }

    /// <summary>Whether something came of the document; what it refuses with a diagnostic is not accepted, and fine.</summary>
    /// <exception cref="FindingException">What came of it must not.</exception>
    bool Try(FuzzInput input);
}
