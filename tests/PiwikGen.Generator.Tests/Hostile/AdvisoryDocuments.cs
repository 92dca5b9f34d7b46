using PiwikGen.Generator.Tests.Driver;
using PiwikGen.Generator.Tests.Emission.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>A document for each advisory about a text that became code, beside a twin with a harmless text: one run, as to compile is what takes time.</summary>
public sealed class AdvisoryDocuments
{
    private static readonly string[] Endings = ["\n", "\r", "\u0085", "\u2028", "\u2029"];

    // The payloads of TypeScript, Python, Ruby, PHP and Go, as they would have to be for C#.
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["code"] = HostileTexts.Injection,
        ["line ends"] = string.Concat(Endings.Select(static end => "desc" + end + "class PwnedX{}" + end)),
        ["comment end"] = "*/ class PwnedX{} /* **//\n*\u200B/ class PwnedX{} ///\n</summary>class PwnedX{}",
        ["interpolation"] = "{PwnedX.I()} #{PwnedX.I()} ${PwnedX.I()} {$PwnedX} $\"{PwnedX.I()}\" `${PwnedX.I()}`",
        ["escape"] = "\\\"); PwnedX.I(); (\\\\\"); PwnedX.I(); //",
        ["member"] = "A = 1 } class PwnedX { static PwnedX() { } } enum B { C",
    };

    private readonly Dictionary<string, int> _places = [];
    private readonly Generated _generated;

    public AdvisoryDocuments()
    {
        var documents = new List<string>();
        foreach (var (id, text, sinks) in AdvisoryTests.Rows)
        {
            _places.Add(id, documents.Count);
            var all = sinks.Split(", ");
            documents.Add(HostileDocument.With(all, "x"));
            documents.Add(HostileDocument.With(all, Texts[text]));
        }

        _generated = HostileDocument.Run(documents);
        Oracles.AssertInert(_generated);
    }

    /// <summary>The code of the twin, and of the document.</summary>
    internal (IReadOnlyList<string> Twin, IReadOnlyList<string> Code) Of(string id) =>
        (HostileDocument.Of(_generated, _places[id]), HostileDocument.Of(_generated, _places[id] + 1));

    internal static string TextOf(string text) => Texts[text];
}
