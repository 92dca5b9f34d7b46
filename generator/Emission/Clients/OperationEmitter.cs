using PiwikGen.Generator.Emission.Bodies;
using PiwikGen.Generator.Emission.Parameters;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the class's side of an operation: thin methods over one that builds the request.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, ClientModel client)
    {
        var arguments = OperationSignature.Declare(operation, withDefaults: true);
        var signature = OperationSignature.With(arguments, OperationSignature.CancellationToken);
        var request = $"{operation.Name}Request({RequestArguments(operation)})";
        var answer = operation.Answer.Kind == AnswerKind.None ? "" : $"Operations.{operation.Name}Answer, ";
        writer.Line("/// <inheritdoc/>");
        Documentation.Obsolete(writer, operation.Documentation);
        if (operation.Answer.IsStreamOfItems)
        {
            var item = operation.Answer.Type!;
            writer.Line($"public {AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature}) =>");
            writer.Line($"    {ClientEmitter.Transport}.StreamAsync<{item.CSharp}, {item.Codec}>({request}, {AnswerTypes.StreamFormatOf(operation.Answer.Kind)}, cancellationToken);");
        }
        else
        {
            writer.Line($"public {AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature}) =>");
            writer.Line($"    {ClientEmitter.Transport}.SendAsync({request}, {answer}cancellationToken);");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"public {AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({signature}) =>");
            writer.Line($"    {ClientEmitter.Transport}.SendWithResponseAsync({request}, {answer}cancellationToken);");
        }

        writer.Line();
        if (operation.ParametersType is not null)
        {
            EmitParametersOverload(writer, operation, answer);
        }

        if (operation.Paging is { } paging)
        {
            PagingEmitter.Emit(writer, operation, paging);
        }

        EmitRequest(writer, operation);
        writer.Line();
    }

    private static string RequestArguments(OperationModel operation)
    {
        if (operation.ParametersType is null)
        {
            return OperationSignature.Pass(operation);
        }

        var members = operation.Parameters
            .Where(static parameter => parameter.Constant is null && parameter.IsArgument)
            .Select(static parameter => $"{parameter.PropertyName} = {parameter.ArgumentName}");
        return $"new {operation.ParametersType} {{ {string.Join(", ", members)} }}{(operation.Body is { } body ? ", " + body.ArgumentName : "")}";
    }

    private static void EmitParametersOverload(SourceWriter writer, OperationModel operation, string answer)
    {
        var request = $"{operation.Name}Request(parameters{(operation.Body is { } body ? ", " + body.ArgumentName : "")})";
        writer.Line("/// <inheritdoc/>");
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"public {AnswerTypes.TaskOf(operation)} {operation.Name}Async({OperationSignature.DeclareWithParameters(operation)}) =>");
        writer.Line(operation.Answer.IsStreamOfItems
            ? $"    {ClientEmitter.Transport}.StreamAsync<{operation.Answer.Type!.CSharp}, {operation.Answer.Type.Codec}>({request}, {AnswerTypes.StreamFormatOf(operation.Answer.Kind)}, cancellationToken);"
            : $"    {ClientEmitter.Transport}.SendAsync({request}, {answer}cancellationToken);");
        writer.Line();
        if (!operation.Answer.IsStreamOfItems)
        {
            writer.Line("/// <inheritdoc/>");
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"public {AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({OperationSignature.DeclareWithParameters(operation)}) =>");
            writer.Line($"    {ClientEmitter.Transport}.SendWithResponseAsync({request}, {answer}cancellationToken);");
            writer.Line();
        }
    }

    private static void EmitRequest(SourceWriter writer, OperationModel operation)
    {
        var many = operation.ParametersType is not null;
        var arguments = many
            ? $"{operation.ParametersType} parameters{(operation.Body is { } given ? ", " + OperationSignature.BodyArgument(given) : "")}"
            : OperationSignature.Declare(operation, withDefaults: false);
        using (writer.Block($"private static {RuntimeNames.ApiRequest} {operation.Name}Request({arguments})"))
        {
            writer.Line($"var request = new {RuntimeNames.ApiRequest}(Operations.{operation.Name});");
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.Emit(writer, parameter, many ? "parameters" : null);
            }

            if (operation.Body is { } body)
            {
                BodyEmitter.Emit(writer, body);
            }

            writer.Line("return request;");
        }
    }
}
