namespace PiwikGen.Generator.Emission.Text;

internal enum TextBlockKind
{
    /// <summary>Lines of running text.</summary>
    Paragraph,

    /// <summary>One text in a code font, free of markup.</summary>
    Verbatim,

    /// <summary>Lines as they are.</summary>
    Code,

    BulletList,

    NumberedList,
}

/// <summary>A block of a description.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">The lines of code, the items of a list, or the one text of a paragraph, in which <c>\n</c> is a forced break.</param>
internal sealed record TextBlock(TextBlockKind Kind, List<string> Parts);
