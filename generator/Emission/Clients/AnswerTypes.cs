using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>What the methods of an operation return, and how the runtime reads it.</summary>
internal static class AnswerTypes
{
    /// <summary>The C# type of a success; null where nothing is read.</summary>
    public static string? ResultOf(OperationModel operation) => operation.Answer.Kind switch
    {
        AnswerKind.None => null,
        AnswerKind.Stream => "global::System.IO.Stream",
        AnswerKind.ByStatus => operation.ResultType,
        _ => operation.Answer.Type!.CSharp,
    };

    public static string TaskOf(OperationModel operation)
    {
        var result = ResultOf(operation);
        return operation.Answer.IsStreamOfItems ? $"{RuntimeNames.AsyncEnumerable}<{result}>"
            : result is null ? Task(operation)
            : $"{Task(operation)}<{result}>";
    }

    public static string ResponseTaskOf(OperationModel operation)
    {
        var response = (ResultOf(operation), operation.Answer.Headers?.TypeName) switch
        {
            (null, null) => RuntimeNames.ApiResponse,
            (null, { } headers) => $"{RuntimeNames.ApiEmptyResponse}<{headers}>",
            ({ } result, null) => $"{RuntimeNames.ApiResponse}<{result}>",
            ({ } result, { } headers) => $"{RuntimeNames.ApiResponse}<{result}, {headers}>",
        };
        return $"{Task(operation)}<{response}>";
    }

    /// <summary>The method of the transport that gives status and headers.</summary>
    public static string SendWithResponse(OperationModel operation) => (ResultOf(operation), operation.Answer.Headers?.TypeName) switch
    {
        (_, null) => "SendWithResponseAsync",
        (null, { } headers) => $"SendWithHeadersAsync<{headers}>",
        ({ } result, { } headers) => $"SendWithHeadersAsync<{result}, {headers}>",
    };

    /// <summary>What stands for the operation's answer where it is called; null where nothing is read.</summary>
    public static string? AnswerOf(OperationModel operation) => operation.Answer.Kind == AnswerKind.None ? null
        : FieldOf(operation) is { } field ? "ApiOperations." + field
        : ReaderOf(operation);

    /// <summary>The field of the operation's answer; null where nothing is read, and where the runtime keeps one answer for each type.</summary>
    public static string? FieldOf(OperationModel operation) => operation.Answer switch
    {
        { IsStreamOfItems: true } or { Kind: AnswerKind.None or AnswerKind.Text or AnswerKind.Stream } => null,
        { Kind: not AnswerKind.ByStatus, Type: { IsItsOwnCodec: true, IsNullable: false } } => null,
        _ => operation.Name + "Answer",
    };

    /// <summary>The expression for the runtime's answer that reads it.</summary>
    public static string ReaderOf(OperationModel operation) => operation.Answer.Kind == AnswerKind.ByStatus
        ? ResultEmitter.ReaderOf(operation)
        : ReaderOf(operation.Answer.Kind, operation.Answer.Type);

    /// <inheritdoc cref="ReaderOf(OperationModel)"/>
    public static string ReaderOf(AnswerKind kind, TypeRef? type) => kind switch
    {
        AnswerKind.Text => RuntimeNames.ApiAnswer + ".Text",
        AnswerKind.Stream => RuntimeNames.ApiAnswer + ".Stream",
        _ => $"{RuntimeNames.ApiAnswer}.Json{type!.CodecArguments}({(type.IsNullable || type.Kind == TypeKind.Element ? "nullable: true" : "")})",
    };

    private static string Task(OperationModel operation) => operation.IsBesideTask ? RuntimeNames.FullTask : RuntimeNames.Task;

    public static string StreamFormatOf(AnswerKind kind) => $"{RuntimeNames.StreamFormat}.{kind}";
}
