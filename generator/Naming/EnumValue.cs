namespace PiwikGen.Generator.Naming;

/// <summary>A value in the list of an enum: its JSON text, a string's without the quotation marks.</summary>
internal readonly record struct EnumValue(string Text, bool IsString)
{
    public static EnumValue Null { get; } = new("null", IsString: false);

    public static EnumValue String(string text) => new(text, IsString: true);

    public static EnumValue Literal(string json) => new(json, IsString: false);
}
