using PiwikGen.Generator.Emission.Bodies;
using PiwikGen.Generator.Emission.Parameters;
using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the class's side of an operation: thin methods over one that builds the request.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, SharedDescriptions encodings)
    {
        var arguments = OperationSignature.Declare(operation, withDefaults: true);
        EmitMethods(writer, operation, OperationSignature.With(arguments, OperationSignature.CancellationToken), RequestArguments(operation));
        if (operation.ParametersType is not null)
        {
            EmitMethods(writer, operation, OperationSignature.DeclareWithParameters(operation), ObjectArguments(operation));
        }

        if (operation.Paging is { } paging)
        {
            PagingEmitter.Emit(writer, operation, paging);
        }

        if (operation.Variant is null or { IsOfBody: true })
        {
            EmitRequest(writer, operation, encodings);
            writer.Line();
        }
    }

    private static void EmitMethods(SourceWriter writer, OperationModel operation, string signature, string arguments)
    {
        var request = RequestOf(operation, arguments);
        var answer = AnswerTypes.AnswerOf(operation) is { } read ? read + ", " : "";
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"public {AnswerTypes.TaskOf(operation)} {operation.Name}Async({signature}) =>");
        if (operation.Answer.IsStreamOfItems)
        {
            var item = operation.Answer.Type!;
            writer.Line($"    {ClientEmitter.Transport}.StreamAsync<{item.CSharp}, {item.Codec}>({request}, {AnswerTypes.StreamFormatOf(operation.Answer.Kind)}, cancellationToken);");
            writer.Line();
            return;
        }

        writer.Line($"    {ClientEmitter.Transport}.SendAsync({request}, {answer}cancellationToken);");
        writer.Line();
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"public {AnswerTypes.ResponseTaskOf(operation)} {operation.Name}WithResponseAsync({signature}) =>");
        writer.Line($"    {ClientEmitter.Transport}.{AnswerTypes.SendWithResponse(operation)}({request}, {answer}cancellationToken);");
        writer.Line();
    }

    /// <summary>The expression that builds the request of an operation from the arguments of its method.</summary>
    public static string RequestOf(OperationModel operation) => RequestOf(operation, RequestArguments(operation));

    /// <summary>The expression that builds the request from the object that holds all arguments.</summary>
    public static string RequestByObjectOf(OperationModel operation) => RequestOf(operation, ObjectArguments(operation));

    private static string ObjectArguments(OperationModel operation) => "parameters" + (operation.Body is { } body ? ", " + body.ArgumentName : "");

    // A variant that differs in its answer alone is requested as the operation is.
    private static string RequestOf(OperationModel operation, string arguments)
    {
        if (operation.Variant is { IsOfBody: false } variant)
        {
            return $"{variant.Of}Request({OperationSignature.With(arguments, "ApiOperations." + operation.Name)})";
        }

        return operation.SharesRequest
            ? $"{operation.Name}Request({OperationSignature.With(arguments, "ApiOperations." + operation.Name)})"
            : $"{operation.Name}Request({arguments})";
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

    private static void EmitRequest(SourceWriter writer, OperationModel operation, SharedDescriptions encodings)
    {
        var many = operation.ParametersType is not null;
        var arguments = many
            ? $"{operation.ParametersType} parameters{(operation.Body is { } given ? ", " + OperationSignature.BodyArgument(given) : "")}"
            : OperationSignature.Declare(operation, withDefaults: false);
        arguments = operation.SharesRequest ? OperationSignature.With(arguments, $"{RuntimeNames.ApiOperation} apiOperation") : arguments;
        using (writer.Block($"private static {RuntimeNames.ApiRequest} {operation.Name}Request({arguments})"))
        {
            writer.Line($"var request = new {RuntimeNames.ApiRequest}({(operation.SharesRequest ? "apiOperation" : "ApiOperations." + operation.Name)});");
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.Emit(writer, parameter, many ? "parameters" : null);
            }

            if (operation.Body is { } body)
            {
                BodyEmitter.Emit(writer, body, BodyEmitter.EncodingOf(body) is { } encoding ? "ApiOperations." + encodings.Of(encoding) : null);
            }

            writer.Line("return request;");
        }
    }
}
