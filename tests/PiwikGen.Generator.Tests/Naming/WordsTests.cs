using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class WordsTests
{
    [Theory]
    [InlineData("api_app_list_v2", "Api App List V2")]
    [InlineData("gdprDataAnonymization", "Gdpr Data Anonymization")]
    [InlineData("HTTPServer", "Http Server")]
    [InlineData("URLs", "Urls")]
    [InlineData("appIDsOfUser", "App Ids Of User")]
    [InlineData("TLSv1.2", "Tlsv1 2")]
    [InlineData("IPv4Address", "Ipv4 Address")]
    [InlineData("userID", "User Id")]
    [InlineData("APP_NAME", "App Name")]
    [InlineData("get-settings-activations", "Get Settings Activations")]
    [InlineData("filter[template][]", "Filter Template")]
    [InlineData("page[limit]", "Page Limit")]
    [InlineData("$top", "Top")]
    [InlineData("@type", "Type")]
    [InlineData("X-Api-Key", "X Api Key")]
    [InlineData("__arglist", "Arglist")]
    [InlineData("a.b/c:d", "A B C D")]
    public void Names_are_split_where_a_reader_would_pause(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Theory]
    [InlineData("v2", "V2")]
    [InlineData("ipv4Address", "Ipv4 Address")]
    [InlineData("sha256sum", "Sha256sum")]
    [InlineData("S3Bucket", "S3 Bucket")]
    [InlineData("HTTP2Server", "Http2 Server")]
    [InlineData("x86_64", "X86 64")]
    [InlineData("3dSecure", "3d Secure")]
    public void Digits_stay_with_the_word_before_them(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Theory]
    [InlineData("+1", "Plus 1")]
    [InlineData("-1", "Minus 1")]
    [InlineData("-.5", "Minus 5")]
    [InlineData("Etc/GMT+3", "Etc Gmt Plus 3")]
    [InlineData("A+", "A Plus")]
    [InlineData("A-", "A Minus")]
    [InlineData("c++", "C Plus Plus")]
    [InlineData("C#", "C Sharp")]
    [InlineData(">=18", "Greater Than Or Equal 18")]
    [InlineData("<18", "Less Than 18")]
    [InlineData("!important", "Not Important")]
    [InlineData("5%", "5 Percent")]
    [InlineData("don't", "Dont")]
    [InlineData("application/vnd.api+json", "Application Vnd Api Json")]
    public void Symbols_are_spelled_where_they_carry_the_meaning(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("*", "Asterisk")]
    [InlineData("<", "LessThan")]
    [InlineData(">=", "GreaterThanOrEqual")]
    [InlineData("!=", "NotEqual")]
    [InlineData("-", "Dash")]
    [InlineData("_", "Underscore")]
    [InlineData(" ", "Space")]
    [InlineData("\0", "U0000")]
    [InlineData("\u2605", "U2605")]
    [InlineData("\U0001F600", "U1F600")]
    [InlineData("\u200D", "U200D")]
    public void A_name_of_symbols_alone_is_spelled(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Fact]
    public void A_lone_surrogate_is_spelled_by_number() => Assert.Equal("UD800 UDC00", Join(new string(['\uD800', ' ', '\uDC00'])).Replace(" Space", ""));

    [Theory]
    [InlineData("\u00E9t\u00E9", "Ete")]
    [InlineData("e\u0301te\u0301", "Ete")]
    [InlineData("Stra\u00DFe", "Strasse")]
    [InlineData("\u0141\u00F3d\u017A", "Lodz")]
    [InlineData("\u0110\u01A1n", "Don")]
    [InlineData("\u0130d", "Id")]
    [InlineData("\uFF21\uFF22c", "A Bc")]
    public void Latin_letters_lose_their_accents(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Theory]
    [InlineData("\u4E2D\u6587", "U4E2DU6587")]
    [InlineData("\u0418\u043C\u044F", "U0418U043CU044F")]
    [InlineData("\u4E2DName", "U4E2D Name")]
    [InlineData("\U00020000", "U20000")]
    public void Other_letters_are_written_by_number(string raw, string expected) => Assert.Equal(expected, Join(raw));

    [Fact]
    public void Every_single_character_gives_words_of_ascii_letters_and_digits()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var raw = ((char)unit).ToString();
            var words = Words.Of(raw).Concat(Words.Of("a" + raw + "b")).Concat(Words.Spelled(raw));
            Assert.All(words, word => Assert.True(word.Length > 0 && word.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiLetterLower(word[0]), $"U+{unit:X4}"));
        }
    }

    [Fact]
    public void A_text_of_any_length_is_split_in_time() => Assert.True(Words.Of(new string('-', 5_000_000)).Count < 20);

    private static string Join(string raw) => string.Join(' ', Words.Of(raw));
}
