namespace PiwikGen.Serialization;

/// <summary>Kinds of JSON values that a case of a union can be.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number without a fraction.</summary>
    Integer = 8,

    /// <summary>Any number.</summary>
    Number = 16,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 32,

    /// <summary><c>null</c>.</summary>
    Null = 64,
}
