namespace PiwikGen.Generator.Model;

internal enum LiteralKind
{
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>A value of the document that the output holds as a C# literal.</summary>
/// <param name="Kind">Which literal it becomes.</param>
/// <param name="Text">The string itself, or the number or boolean as JSON has it.</param>
internal sealed record LiteralModel(LiteralKind Kind, DocumentText Text)
{
    public static LiteralModel String(string text) => new(LiteralKind.String, text);

    public static LiteralModel Boolean(bool value) => new(LiteralKind.Boolean, value ? "true" : "false");
}
