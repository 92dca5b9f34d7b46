namespace PiwikGen.Fuzz;

/// <summary>A part of the generator that is given documents.</summary>
internal enum FuzzTarget
{
    /// <summary>Text to nodes.</summary>
    Reader,

    /// <summary>The texts of a document to names.</summary>
    Naming,

    /// <summary>A document to C#, which is parsed and compiled.</summary>
    Source,
}
