namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>What a fixed field of an OpenAPI object holds.</summary>
internal enum FieldKind
{
    Text,
    Flag,
    Url,
    Choice,
    Texts,
    Any,
    Schema,
    Object,
    List,
    Map,
}
