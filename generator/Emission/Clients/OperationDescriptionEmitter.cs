using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what never changes about an operation: method, path, what it accepts, how answers and errors are read.</summary>
internal static class OperationDescriptionEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<OperationModel> operations, SharedDescriptions encodings)
    {
        var security = SharedDescriptions.Of(RuntimeNames.ApiSecurity, operations.Select(SecurityOf).OfType<string>());
        var errors = SharedDescriptions.Of(RuntimeNames.ApiErrorAnswer + "[]", operations.Select(ErrorsOf).OfType<string>());
        security.Emit(writer);
        errors.Emit(writer);
        encodings.Emit(writer);
        foreach (var operation in operations)
        {
            Emit(writer, operation, security, errors);
        }
    }

    private static void Emit(SourceWriter writer, OperationModel operation, SharedDescriptions security, SharedDescriptions errors)
    {
        var members = new List<string>();
        if (operation.Accept is { } accept)
        {
            members.Add($"Accept = {CSharpLiteral.Of(accept)}");
        }

        if (SecurityOf(operation) is { } credentials)
        {
            members.Add($"Security = {security.Of(credentials)}");
        }

        if (operation.ServerUrl is { } server)
        {
            members.Add($"ServerUrl = {CSharpLiteral.Of(server)}");
        }

        if (ErrorsOf(operation) is { } answers)
        {
            members.Add($"Errors = {errors.Of(answers)}");
        }

        var initializer = members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";
        writer.Line($"public static readonly {RuntimeNames.ApiOperation} {operation.Name} = new({CSharpLiteral.Of(operation.Name)}, {CSharpLiteral.Of(operation.HttpMethod)}, {CSharpLiteral.Of(operation.Path)}){initializer};");
        if (AnswerTypes.FieldOf(operation) is { } field)
        {
            writer.Line($"public static readonly {RuntimeNames.ApiAnswer}<{AnswerTypes.ResultOf(operation)}> {field} = {AnswerTypes.ReaderOf(operation)};");
        }
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
