using System.Diagnostics;
using System.Globalization;
using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Tests.Emission.Text;

public sealed class SourceWriterTests
{
    [Fact]
    public void Blocks_are_indented_and_closed()
    {
        var writer = new SourceWriter();
        using (writer.Block("class A"))
        {
            writer.Line("int _b;");
            writer.Line();
            using (writer.Block("int[] C =", "};"))
            {
                writer.Line($"{1},");
            }

            using (writer.Indent())
            {
                writer.Line("further;");
            }
        }

        Assert.Equal("class A\n{\n    int _b;\n\n    int[] C =\n    {\n        1,\n    };\n        further;\n}\n", writer.ToString());
    }

    [Fact]
    public void No_line_ends_in_a_blank()
    {
        var writer = new SourceWriter();
        using (writer.Indent())
        {
            writer.Line("a   ");
            writer.Line("");
            writer.Line("   ");
        }

        Assert.Equal("    a\n\n\n", writer.ToString());
    }

    [Fact]
    public void What_is_not_printable_ascii_is_refused()
    {
        foreach (var text in HostileTexts.Characters().Where(text => !text.All(unit => unit is >= ' ' and <= '~')))
        {
            var writer = new SourceWriter();
            Assert.Throws<InvalidOperationException>(() => writer.Line(text));
            Assert.Throws<InvalidOperationException>(() => writer.Line($"x{text}"));
            Assert.Throws<InvalidOperationException>(() => writer.Block($"class {text}"));
            Assert.Equal("x" + "class ", writer.ToString());
        }
    }

    [Fact]
    public void Pieces_of_a_line_are_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            var writer = new SourceWriter();
            using (writer.Block($"namespace {Generator.Naming.Identifier.Type("a_b")}"))
            {
                writer.Line($"{-1} {(string?)null}{Generator.Model.TypeKind.Int32}");
            }

            Assert.Equal("namespace AB\n{\n    -1 Int32\n}\n", writer.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_source_text_has_a_checksum_and_no_byte_order_mark()
    {
        var writer = new SourceWriter();
        writer.Line("class A;");
        var source = writer.ToSourceText();
        Assert.Equal("class A;\n", source.ToString());
        Assert.Empty(source.Encoding!.GetPreamble());
        Assert.Equal(Microsoft.CodeAnalysis.Text.SourceHashAlgorithm.Sha256, source.ChecksumAlgorithm);
    }

    [Fact]
    public void Ten_megabytes_are_written_in_time()
    {
        var watch = Stopwatch.StartNew();
        var writer = new SourceWriter();
        using (writer.Indent())
        {
            for (var line = 0; line < 200_000; line++)
            {
                writer.Line($"this is line number {line} of a rather long file of source text");
            }
        }

        Assert.True(writer.ToSourceText().Length > 10_000_000);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 240);
    }
}
