namespace PiwikGen.Generator.Reading;

/// <summary>What a node of a document is, whether it came from JSON or from YAML.</summary>
internal enum SpecNodeKind : byte
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
