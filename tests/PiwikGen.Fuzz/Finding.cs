using System.Text;

namespace PiwikGen.Fuzz;

/// <summary>A document of which something came that must not.</summary>
/// <param name="Index">The number of the document in its run: with target and seed it makes the document again.</param>
/// <param name="Signature">What went wrong and where, the same for all documents that show one fault.</param>
/// <param name="Detail">What a person reads.</param>
internal sealed record Finding(long Index, string Signature, string Detail)
{
    private const string Mark = "finding";

    public string ToLine() => string.Join('\t', Mark, Index.ToString(System.Globalization.CultureInfo.InvariantCulture), Encode(Signature), Encode(Detail));

    /// <summary>The finding that a line of a worker tells of; null for any other line.</summary>
    public static Finding? FromLine(string line) => line.Split('\t') is [Mark, var index, var signature, var detail]
        ? new Finding(long.Parse(index, System.Globalization.CultureInfo.InvariantCulture), Decode(signature), Decode(detail))
        : null;

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
