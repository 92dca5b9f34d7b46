using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Tests.Emission.Text;

/// <summary>Descriptions that need no reading.</summary>
public class PlainTextTests
{
    private const string Alphabet = "abcDE 0189.,:;-+#>*_`[](){}!<&|~\\'\"/=\n ";

    [Fact]
    public void What_is_taken_as_it_stands_is_what_reading_makes_of_it()
    {
        var random = new Random(11);
        var (paragraphs, inlines) = (0, 0);
        for (var i = 0; i < 200_000; i++)
        {
            var text = string.Create(random.Next(1, 9), random, static (text, source) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    text[at] = Alphabet[source.Next(Alphabet.Length)];
                }
            });
            if (PlainText.IsInline(text))
            {
                inlines++;
                Assert.Equal(text, MarkdownInline.ToXml(text));
            }

            if (PlainText.IsParagraph(text))
            {
                paragraphs++;
                var block = Assert.Single(MarkdownBlocks.Of(DescriptionLines.Of(text), isHtml: false));
                Assert.Equal(TextBlockKind.Paragraph, block.Kind);
                Assert.Equal([text.TrimEnd()], block.Parts);
            }
        }

        Assert.InRange(inlines, 1_000, 190_000);
        Assert.InRange(paragraphs, 1_000, 190_000);
    }
}
