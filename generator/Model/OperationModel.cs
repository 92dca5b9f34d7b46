namespace PiwikGen.Generator.Model;

/// <summary>One operation of the document: the methods that call it.</summary>
/// <param name="Name">The method's name without <c>Async</c>.</param>
/// <param name="HttpMethod">In upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="Documentation">Summary, description, deprecation.</param>
/// <param name="Parameters">Required ones first, each group in document order.</param>
/// <param name="Body">What is sent; null without a body.</param>
/// <param name="Answer">What a success gives.</param>
/// <param name="Accept">The value of the Accept header.</param>
/// <param name="Errors">Typed error answers, by status.</param>
/// <param name="Security">Whose credentials it takes.</param>
/// <param name="Paging">How its pages are walked; null where it has none.</param>
/// <param name="ServerUrl">Where path or operation name a server of their own.</param>
internal sealed record OperationModel(
    string Name,
    DocumentText HttpMethod,
    DocumentText Path,
    DocumentationModel Documentation,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? Body,
    AnswerModel Answer,
    DocumentText? Accept,
    EquatableArray<ErrorModel> Errors,
    SecurityModel Security,
    PagingModel? Paging,
    DocumentText? ServerUrl)
{
    /// <summary>What the types that it brings begin with: its name, with the client's in front where another client has an operation of that name.</summary>
    public required string TypeName { get; init; }

    /// <summary>The closed type of its answers, where there are several.</summary>
    public string ResultType => TypeName + "Result";

    /// <summary>The class that takes all parameters at once, where there are too many for a signature; or null.</summary>
    public string? ParametersType { get; init; }

    /// <summary>What it is where it is an operation once more, for another media type than the default one; null for the operation itself.</summary>
    public VariantModel? Variant { get; init; }

    /// <summary>Whether the document has a type called Task, which its methods must not be taken to return.</summary>
    public bool IsBesideTask { get; init; }

    /// <summary>Whether variants are requested just as it is.</summary>
    public bool SharesRequest { get; init; }
}

/// <param name="Of">The name of the operation.</param>
/// <param name="MediaType">What is answered, or sent, instead of the default.</param>
/// <param name="IsOfBody">Whether it is the body that differs, and not the answer.</param>
internal sealed record VariantModel(string Of, DocumentText MediaType, bool IsOfBody);

/// <param name="Status">"409", "4XX" or "default".</param>
/// <param name="Type">What the body is read as; null where it is text, or there is none.</param>
internal sealed record ErrorModel(DocumentText Status, TypeRef? Type, DocumentText? Description);
