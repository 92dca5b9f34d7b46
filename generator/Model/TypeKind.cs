namespace PiwikGen.Generator.Model;

/// <summary>What a C# type is to the emitters: which reader, writer and codec of the runtime serve it.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Double,
    Decimal,
    Guid,
    DateTimeOffset,
    DateOnly,
    Uri,
    Bytes,

    /// <summary>Any JSON: <c>System.Text.Json.JsonElement</c>.</summary>
    Element,

    /// <summary>An emitted class: an object or a union.</summary>
    Model,

    /// <summary>An emitted struct: an open enum.</summary>
    Enum,

    List,
    Map,

    /// <summary>A part of a multipart body that is sent as a file.</summary>
    File,
}
