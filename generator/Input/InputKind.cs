namespace PiwikGen.Generator.Input;

/// <summary>What a file is to the project. The build files say it as metadata <c>PiwikGen</c> of the item.</summary>
internal enum InputKind
{
    /// <summary>No business of the generator.</summary>
    None,

    /// <summary>Named as a document, by an item or by its file name.</summary>
    Document,

    /// <summary>Below a folder called <c>openapi</c>: a document if it says so itself, otherwise a part that others refer to.</summary>
    Part,

    /// <summary>Named as an overlay by its file name: a list of changes of a document.</summary>
    Overlay,
}
