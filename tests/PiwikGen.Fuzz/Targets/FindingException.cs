namespace PiwikGen.Fuzz.Targets;

/// <summary>Something came of a document that must not.</summary>
internal sealed class FindingException(string signature, string message) : Exception(message)
{
    /// <summary>The same for all documents that show one fault.</summary>
    public string Signature => signature;

    public static void ThrowIf(bool condition, string signature, string message)
    {
        if (condition)
        {
            throw new FindingException(signature, message);
        }
    }
}
