namespace PiwikGen.Serialization;

/// <summary>How well a JSON value fits one case of a union.</summary>
internal struct JsonUnionScore
{
    /// <summary>Whether constants of one place were compared, and one of them is the value there.</summary>
    public bool IsCompared;
    public bool IsMatched;

    /// <summary>Places whose constants are there.</summary>
    public int Matches;

    /// <summary>A place holds a value that the case does not allow.</summary>
    public bool IsContradicted;

    /// <summary>Places that hold a value of a kind which the case cannot.</summary>
    public int Misfits;

    public int RequiredFound;
    public int KnownFound;

    /// <summary>Ends the comparison of one place.</summary>
    public void Settle()
    {
        if (IsCompared)
        {
            Matches += IsMatched ? 1 : 0;
            IsContradicted |= !IsMatched;
            IsCompared = false;
            IsMatched = false;
        }
    }
}
