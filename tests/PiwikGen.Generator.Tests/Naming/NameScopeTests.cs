using System.Diagnostics;
using System.Globalization;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class NameScopeTests
{
    [Fact]
    public void The_plainest_of_several_keeps_the_name_and_the_others_spell_their_difference()
    {
        var names = Members("a-b", "a_b", "a.b", "ab");
        Assert.Equal("AB", names["a-b"]);
        Assert.Equal("AUnderscoreB", names["a_b"]);
        Assert.Equal("ADotB", names["a.b"]);
        Assert.Equal("Ab", names["ab"]);
    }

    [Fact]
    public void The_name_that_is_written_like_the_identifier_keeps_it()
    {
        var names = Members("created_at", "createdAt", "CreatedAt");
        Assert.Equal("CreatedAt", names["CreatedAt"]);
        Assert.Equal("CreatedUnderscoreAt", names["created_at"]);
        Assert.Matches("^CreatedAt_[0-9a-f]{8}$", names["createdAt"]);
    }

    [Fact]
    public void Names_of_one_case_say_which() =>
        Assert.Equal(["AscUppercase", "Asc", "AscLowercase"], Values(["ASC", "Asc", "asc"]));

    [Fact]
    public void Names_that_differ_in_punctuation_or_invisible_characters_are_different_in_any_order()
    {
        string[] raws = ["a-b", "a_b", "a.b", "A-B", "ab", "a\u200Db", "a b", "a\u00ADb", "AB", "a--b", "\u00E9", "e\u0301", "e", "E"];
        var expected = Members(raws);
        Assert.Equal(raws.Length, expected.Values.Distinct().Count());
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            random.Shuffle(raws);
            Assert.All(Members(raws), name => Assert.Equal(expected[name.Key], name.Value));
        }
    }

    [Fact]
    public void A_further_clash_leaves_the_names_that_lost_before_as_they_are()
    {
        var before = Members("a-b", "a_b", "A-b", "aB");
        var after = Members("a-b", "a_b", "A-b", "aB", "a.b", "a:b", "a/b", "A_B");
        Assert.Equal(before["a_b"], after["a_b"]);
        Assert.Equal(before["a-b"], after["a-b"]);
    }

    [Fact]
    public void Members_of_object_and_of_the_type_itself_are_not_used()
    {
        string[] raws = ["equals", "getHashCode", "to_string", "GetType", "memberwise_clone", "finalize", "read_json", "WriteJson", "clone", "app"];
        var names = Names(NameScope.Members(Identifier.Type("app")), raws);
        Assert.Equal("EqualsValue", names["equals"]);
        Assert.Equal("ToStringValue", names["to_string"]);
        Assert.Equal("AppValue", names["app"]);
        Assert.All(names.Values, name => Assert.EndsWith("Value", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_made_for_a_reserved_one_gives_way_to_a_name_of_the_document()
    {
        var names = Names(NameScope.Members(Identifier.Type("app")), "app", "app_value");
        Assert.Equal("AppValue", names["app_value"]);
        Assert.Matches("^App(Lowercase|_)", names["app"]);
    }

    [Fact]
    public void Types_that_differ_in_case_alone_count_as_one()
    {
        var names = NameScope.Types("AppsClient").Settle(["userId", "UserId", "Userid", "appsclient"]);
        Assert.Equal(4, names.Values.Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("UserId", names["UserId"].ToString());
        Assert.Equal("AppsclientModel", names["appsclient"].ToString());
    }

    [Fact]
    public void A_request_of_higher_priority_has_the_name_and_alternatives_come_before_tails()
    {
        var names = NameScope.Types().Settle(
        [
            new NameRequest("inline", "App", Identifier.Type("App"), 1, [Identifier.Type("ListApps", "App")]),
            new NameRequest("component", "x-app!", Identifier.Type("App"), 0),
        ]);
        Assert.Equal("App", names["component"].ToString());
        Assert.Equal("ListAppsApp", names["inline"].ToString());
    }

    [Fact]
    public void A_parameter_gives_way_to_the_names_of_the_method_and_may_be_a_keyword()
    {
        var names = NameScope.Parameters("body").Settle(["class", "Class", "body", "cancellation_token", "filter[a][]", "filter[a]"]);
        Assert.Equal("bodyValue", names["body"].ToString());
        Assert.Equal("cancellationTokenValue", names["cancellation_token"].ToString());
        Assert.Equal("@class", names["class"].ToString());
        Assert.Equal("filterA", names["filter[a]"].ToString());
        Assert.Equal(6, names.Values.Select(name => name.Name).Distinct().Count());
        Assert.All(names.Values, name => Assert.True(char.IsAsciiLetterLower(name.Name[0]), name.Name));
    }

    [Fact]
    public void Ten_thousand_names_with_the_same_words_are_told_apart_in_time()
    {
        var raws = Enumerable.Range(0, 10_000).Select(count => "a" + new string('!', count)).ToList();
        var watch = Stopwatch.StartNew();
        var names = NameScope.Types().Settle(raws);
        Assert.Equal(10_000, names.Values.Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 240);
    }

    [Fact]
    public void Long_names_with_one_beginning_are_told_apart()
    {
        var raws = Enumerable.Range(0, 1000).Select(number => new string('a', 10_000) + number).ToList();
        var names = NameScope.Types().Settle(raws);
        Assert.Equal(1000, names.Values.Distinct().Count());
        Assert.All(names.Values, name => Assert.InRange(name.Name.Length, 1, Identifier.MaxLength));
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        string[] raws = ["id", "I", "title", "TITLE", "i-d", "\u0131d", "\u0130D"];
        var expected = Members(raws);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Members(raws));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static Dictionary<string, string> Members(params string[] raws) => Names(NameScope.Members(Identifier.Type("Enclosing")), raws);

    private static Dictionary<string, string> Names(NameScope scope, params string[] raws) =>
        scope.Settle(raws).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private static List<string> Values(string[] raws) => [.. Members(raws) is var names ? raws.Select(raw => names[raw]) : []];
}
