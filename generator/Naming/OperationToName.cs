namespace PiwikGen.Generator.Naming;

/// <summary>What an operation's name is made of.</summary>
/// <param name="Method">The HTTP method, in any case.</param>
/// <param name="Path">The path template as the document has it; with the method it tells the operations of a document apart.</param>
/// <param name="OperationId">The name the document gives, or null.</param>
/// <param name="Tag">The tag whose sub-client has the method, or null: names differ within one tag.</param>
/// <param name="ReturnsList">Whether the answer is a list, as far as its schema says; null where it says nothing.</param>
internal sealed record OperationToName(string Method, string Path, string? OperationId, string? Tag = null, bool? ReturnsList = null);
