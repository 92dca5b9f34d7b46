using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what never changes about an operation: method, path, what it accepts, how answers and errors are read.</summary>
internal static class OperationDescriptionEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<OperationModel> operations)
    {
        var security = new SharedDescriptions(RuntimeNames.ApiSecurity, operations.Select(SecurityOf).OfType<string>());
        var errors = new SharedDescriptions(RuntimeNames.ApiErrorAnswer + "[]", operations.Select(ErrorsOf).OfType<string>());
        security.Emit(writer);
        errors.Emit(writer);
        foreach (var operation in operations)
        {
            Emit(writer, operation, security, errors);
        }
    }

    private static void Emit(SourceWriter writer, OperationModel operation, SharedDescriptions security, SharedDescriptions errors)
    {
        writer.Line($"public static readonly {RuntimeNames.ApiOperation} {operation.Name} = new({CSharpLiteral.Of(operation.Name)}, {HttpMethodExpression.Of(operation.HttpMethod)}, {CSharpLiteral.Of(operation.Path)})");
        writer.Line("{");
        if (operation.Accept is { } accept)
        {
            writer.Line($"    Accept = {CSharpLiteral.Of(accept)},");
        }

        if (SecurityOf(operation) is { } credentials)
        {
            writer.Line($"    Security = {security.Of(credentials)},");
        }

        if (operation.ServerUrl is { } server)
        {
            writer.Line($"    ServerUrl = {CSharpLiteral.Of(server)},");
        }

        if (ErrorsOf(operation) is { } answers)
        {
            writer.Line($"    Errors = {errors.Of(answers)},");
        }

        writer.Line("};");
        writer.Line();
        if (operation.Answer.Kind != AnswerKind.None && !operation.Answer.IsStreamOfItems)
        {
            EmitAnswer(writer, operation);
        }
    }

    private static void EmitAnswer(SourceWriter writer, OperationModel operation)
    {
        var result = AnswerTypes.ResultOf(operation);
        var reader = operation.Answer.Kind == AnswerKind.ByStatus
            ? ResultEmitter.ReaderOf(operation)
            : AnswerTypes.ReaderOf(operation.Answer.Kind, operation.Answer.Type);
        writer.Line($"public static readonly {RuntimeNames.ApiAnswer}<{result}> {operation.Name}Answer = {reader};");
        writer.Line();
    }

    private static string? SecurityOf(OperationModel operation) =>
        operation.Security.Kind == SecurityKind.Default ? null : SecurityExpression.Of(operation.Security);

    private static string? ErrorsOf(OperationModel operation)
    {
        var errors = operation.Errors.Where(static error => error.Type is not null).Select(ErrorOf).ToList();
        return errors.Count == 0 ? null : $"new {RuntimeNames.ApiErrorAnswer}[] {{ {string.Join(", ", errors)} }}";
    }

    // An error without a schema needs no entry: ApiException has its text.
    private static string ErrorOf(ErrorModel error) =>
        $"{RuntimeNames.ApiErrorAnswer}.Json{error.Type!.CodecArguments}({CSharpLiteral.Of(error.Status)})";
}
