namespace PiwikGen.Generator.Reading;

/// <summary>One member of an object: its name, where the name stands, and its value.</summary>
internal readonly record struct SpecMember(string Name, SpecNode Value, int NameLine, int NameColumn)
{
    public void Deconstruct(out string name, out SpecNode value)
    {
        name = Name;
        value = Value;
    }
}
