using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what never changes about an operation: method, path, what it accepts, how answers and errors are read.</summary>
internal static class OperationDescriptionEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, ClientModel client)
    {
        writer.Line($"public static readonly {RuntimeNames.ApiOperation} {operation.Name} = new({CSharpLiteral.Of(operation.Name)}, {HttpMethodExpression.Of(operation.HttpMethod)}, {CSharpLiteral.Of(operation.Path)})");
        writer.Line("{");
        if (operation.Accept is { } accept)
        {
            writer.Line($"    Accept = {CSharpLiteral.Of(accept)},");
        }

        if (operation.Security.Kind != SecurityKind.Default)
        {
            writer.Line($"    Security = {SecurityExpression.Of(operation.Security)},");
        }

        if (operation.ServerUrl is { } server)
        {
            writer.Line($"    ServerUrl = {CSharpLiteral.Of(server)},");
        }

        var errors = operation.Errors.Where(static error => error.Type is not null).Select(ErrorOf).ToList();
        if (errors.Count > 0)
        {
            writer.Line($"    Errors = new {RuntimeNames.ApiErrorAnswer}[] {{ {string.Join(", ", errors)} }},");
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

    // An error without a schema needs no entry: ApiException has its text.
    private static string ErrorOf(ErrorModel error) =>
        $"{RuntimeNames.ApiErrorAnswer}.Json<{error.Type!.CSharp}, {error.Type.Codec}>({CSharpLiteral.Of(error.Status)})";
}
