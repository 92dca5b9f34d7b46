using System.Text;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>A word that every secret of these tests contains, and the forms in which it may turn up.</summary>
internal static class Canary
{
    public const string Word = "CANARY";

    // In Base64 a word looks different at each of three places within the groups; its first and last letter depend on what stands beside it.
    private static readonly string[] Forms = [Word, .. Enumerable.Range(0, 3).Select(InBase64)];

    public static bool IsIn(string? text) => text is not null && Forms.Any(form => text.Contains(form, StringComparison.Ordinal));

    public static void AssertIsNowhereIn(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        Assert.NotEmpty(all);
        var found = all.Where(IsIn).ToList();
        Assert.True(found.Count == 0, $"In {found.Count} texts of {all.Count}:\n{string.Join("\n", found.Take(5).Select(static text => text[..Math.Min(text.Length, 1000)]))}");
    }

    private static string InBase64(int before)
    {
        var text = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('x', before) + Word));
        // Six bits a letter: from the first to the last letter that holds bits of the word alone.
        return text[(((before * 8) + 5) / 6)..((before + Word.Length) * 8 / 6)];
    }
}
