namespace PiwikGen.Generator.Model;

/// <summary>A type that will be emitted.</summary>
/// <param name="Namespace">Its namespace, without <c>global::</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Documentation">What the document says of it.</param>
internal abstract record TypeModel(string Namespace, string Name, DocumentationModel Documentation)
{
    public string FullName => $"global::{Namespace}.{Name}";
}
