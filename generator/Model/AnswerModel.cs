namespace PiwikGen.Generator.Model;

internal enum AnswerKind
{
    /// <summary>Nothing is read.</summary>
    None,
    Json,
    Text,
    Stream,

    /// <summary>One of several, by status: a closed result type.</summary>
    ByStatus,
    JsonLines,
    JsonSequence,
    ServerSentEvents,
}

/// <param name="Kind">How it is read.</param>
/// <param name="Type">What the method returns; for streams of items, one item; null for <see cref="AnswerKind.None"/>.</param>
/// <param name="Cases">The answers of <see cref="AnswerKind.ByStatus"/>.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Headers">Declared headers of the answer.</param>
internal sealed record AnswerModel(
    AnswerKind Kind,
    TypeRef? Type,
    EquatableArray<AnswerCaseModel> Cases,
    DocumentText? Description,
    HeadersModel? Headers = null)
{
    public static readonly AnswerModel None = new(AnswerKind.None, null, default, null);

    public bool IsStreamOfItems => Kind is AnswerKind.JsonLines or AnswerKind.JsonSequence or AnswerKind.ServerSentEvents;
}

/// <param name="Status">"200", "2XX" or "default".</param>
/// <param name="Name">The member of the result type: <c>Ok</c>, <c>Accepted</c>.</param>
/// <param name="Kind">How its body is read.</param>
/// <param name="Type">What it is read as; null where nothing is read.</param>
internal sealed record AnswerCaseModel(DocumentText Status, string Name, AnswerKind Kind, TypeRef? Type, DocumentText? Description);

/// <summary>A class that reads the declared headers of an answer.</summary>
/// <param name="TypeName">Its name.</param>
/// <param name="Headers">The headers, in document order.</param>
/// <param name="IsOwner">Whether the class is emitted with this operation; others that declare the same headers only name it.</param>
internal sealed record HeadersModel(string TypeName, EquatableArray<HeaderModel> Headers, bool IsOwner);

internal sealed record HeaderModel(DocumentText WireName, string PropertyName, TypeRef Type, DocumentText? Description);
