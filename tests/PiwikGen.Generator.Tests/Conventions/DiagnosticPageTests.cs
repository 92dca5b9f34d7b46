using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>Each diagnostic has a page, a line among the releases, and something that shows it: the page's own example, or a test.</summary>
public partial class DiagnosticPageTests
{
    private const string Pages = "generator/docs/diagnostics";

    // No document that fits on a page shows these; the tests do that the ids lead to. The reader's own failures, PWG2009, are not known to occur.
    private static readonly string[] WithoutExample = ["PWG1005", "PWG1006", "PWG1007", "PWG2008", "PWG2009", "PWG3001", "PWG4006", "PWG4011", "PWG9001"];

    public static TheoryData<string> Ids { get; } = [.. Descriptors().Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_that_its_link_leads_to(string id)
    {
        var descriptor = Descriptors().Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(PathOf(id));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nSeverity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}\n", page, StringComparison.Ordinal);
        Assert.Contains("## What to do", page, StringComparison.Ordinal);
        Assert.EndsWith($"{Pages}/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_page_shows_the_diagnostic(string id)
    {
        var blocks = Block().Matches(File.ReadAllText(PathOf(id))).ToList();
        Assert.Equal(WithoutExample.Contains(id), blocks.Count == 0);
        if (blocks.Count == 0)
        {
            return;
        }

        var test = new GeneratorTest();
        var item = new List<(string, string)>();
        foreach (var block in blocks)
        {
            var (text, role) = (block.Groups["text"].Value, block.Groups["role"].Value);
            if (role == "properties")
            {
                Property().Matches(text).ToList().ForEach(property => test.WithProperty(property.Groups[1].Value, property.Groups[2].Value));
            }
            else if (role == "item")
            {
                item = [.. Attribute().Matches(text).Select(static attribute => (attribute.Groups[1].Value, attribute.Groups[2].Value)).Where(static attribute => attribute.Item1 != "Include")];
            }
            else
            {
                var kind = block.Groups["kind"].Value switch { "part" => "Part", "overlay" => "Overlay", _ => "Document" };
                test.With(new TestFile(role, text, [("PiwikGen", kind), .. item]));
                item = [];
            }
        }

        Assert.Contains(test.Run().Diagnostics, diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void A_page_belongs_to_a_diagnostic()
    {
        // PWG4007 is an error of the build files.
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, Pages)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(Descriptors().Select(static descriptor => descriptor.Id).Append("PWG4007").Order(StringComparer.Ordinal), pages);
    }

    [Fact]
    public void A_diagnostic_without_an_example_has_a_test_that_names_it()
    {
        var tests = Repository.SourcesIn("tests").Where(static path => !path.EndsWith(nameof(DiagnosticPageTests) + ".cs", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        Assert.All(WithoutExample.Except(["PWG2009"]), id => Assert.Contains(tests, text => text.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_message_ends_as_the_compiler_s_own_do()
    {
        // One sentence has no full stop; several have theirs.
        Assert.All(Descriptors(), static descriptor =>
        {
            var message = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(message.Contains(". ", StringComparison.Ordinal), message.EndsWith('.'));
        });
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(InputDescriptors).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(InputDescriptors).Namespace)
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
        .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal);

    private static string PathOf(string id) => Path.Combine(Repository.Root, Pages, id + ".md");

    [GeneratedRegex(@"^```(json|yaml|xml) (?<role>\S+)(?: (?<kind>\w+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"<(PiwikGen\w+)>([^<]*)</")]
    private static partial Regex Property();

    [GeneratedRegex(@"(\w+)=""([^""]*)""")]
    private static partial Regex Attribute();
}
