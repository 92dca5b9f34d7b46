using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits the method that walks through all pages of an operation.</summary>
internal static class PagingEmitter
{
    // Verbs that "Enumerate" says better.
    private static readonly string[] Verbs = ["List", "Get", "Find", "Search", "Query", "Fetch", "Read"];

    public static string NameOf(OperationModel operation)
    {
        foreach (var verb in Verbs)
        {
            if (operation.Name.Length > verb.Length && operation.Name.StartsWith(verb, StringComparison.Ordinal) && operation.Name[verb.Length] is >= 'A' and <= 'Z')
            {
                return $"Enumerate{operation.Name.Substring(verb.Length)}Async";
            }
        }

        return $"Enumerate{operation.Name}Async";
    }

    public static string ResultOf(PagingModel paging) => $"{RuntimeNames.AsyncEnumerable}<{paging.ItemType.CSharp}>";

    /// <summary>The argument that callers do not give, as walking the pages is what gives it.</summary>
    public static string? Hidden(PagingModel paging) => paging.PositionArgument;

    public static void Emit(SourceWriter writer, OperationModel operation, PagingModel paging)
    {
        var declared = OperationSignature.Declare(operation, withDefaults: true, without: Hidden(paging));
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"public {ResultOf(paging)} {NameOf(operation)}({OperationSignature.With(declared, OperationSignature.CancellationToken)}) =>");
        writer.Line($"    {Call(operation, paging, isOfObject: false)};");
        writer.Line();
        if (operation.ParametersType is not null)
        {
            Documentation.Obsolete(writer, operation.Documentation);
            writer.Line($"public {ResultOf(paging)} {NameOf(operation)}({OperationSignature.DeclareWithParameters(operation)}) =>");
            writer.Line($"    {Call(operation, paging, isOfObject: true)};");
            writer.Line();
        }
    }

    /// <param name="operation">The operation.</param>
    /// <param name="paging">How its pages are walked.</param>
    /// <param name="isOfObject">Whether the arguments stand in one object.</param>
    private static string Call(OperationModel operation, PagingModel paging, bool isOfObject)
    {
        var page = operation.Answer.Type!.CSharp;
        var generic = $"<{page}, {paging.ItemType.CSharp}>";
        var items = $"static apiPage => apiPage{paging.ItemsPath}";
        var total = paging.TotalPath is null ? "null" : $"static apiPage => apiPage{paging.TotalPath}";
        var fetch = isOfObject ? FetchByObject(operation, paging) : Fetch(operation, paging);
        var size = SizeOf(operation, paging, isOfObject);
        return paging.Kind switch
        {
            PagingKind.Offset => $"{RuntimeNames.Pages}.ByOffset{generic}({size}, {fetch}, {items}, {total}, cancellationToken)",
            PagingKind.PageNumber => $"{RuntimeNames.Pages}.ByPage{generic}({paging.FirstPage}, {size}, {fetch}, {items}, {total}, cancellationToken)",
            PagingKind.NextLink or PagingKind.LinkHeader => ByLink(operation, paging, isOfObject),
            _ => $"{RuntimeNames.Pages}.ByCursor{generic}({fetch}, {items}, static apiPage => apiPage{paging.NextPath}, cancellationToken)",
        };
    }

    // The link is the whole request: parameters that were given are part of it.
    private static string ByLink(OperationModel operation, PagingModel paging, bool isOfObject)
    {
        var request = (isOfObject ? OperationEmitter.RequestByObjectOf(operation) : OperationEmitter.RequestOf(operation)) + ".At(apiPosition)";
        var answer = AnswerTypes.AnswerOf(operation);
        return paging.Kind == PagingKind.NextLink
            ? $"{RuntimeNames.Pages}.ByCursor<{operation.Answer.Type!.CSharp}, {paging.ItemType.CSharp}>((apiPosition, apiToken) => {ClientEmitter.Transport}.SendAsync({request}, {answer}, apiToken), "
                + $"static apiPage => apiPage{paging.ItemsPath}, static apiPage => apiPage{paging.NextPath}, cancellationToken)"
            : $"{RuntimeNames.Pages}.ByLinkHeader<{operation.Answer.Type!.CSharp}, {paging.ItemType.CSharp}>((apiPosition, apiToken) => {ClientEmitter.Transport}.SendWithResponseAsync({request}, {answer}, apiToken), "
                + $"static apiPage => apiPage{paging.ItemsPath}, cancellationToken)";
    }

    // A page size that the document calls a string is no number that pages can be counted with.
    private static string SizeOf(OperationModel operation, PagingModel paging, bool isOfObject)
    {
        var parameter = operation.Parameters.FirstOrDefault(parameter => parameter.ArgumentName == paging.SizeArgument);
        return parameter?.Type.Kind is not (TypeKind.Int32 or TypeKind.Int64) ? "null" : isOfObject ? "parameters." + parameter.PropertyName : parameter.ArgumentName;
    }

    private static string Fetch(OperationModel operation, PagingModel paging)
    {
        var arguments = OperationSignature.ArgumentsOf(operation)
            .Select(argument => argument.Name == paging.PositionArgument ? Position(operation, paging) : argument.Name);
        return $"(apiPosition, apiToken) => {operation.Name}Async({string.Join(", ", arguments.Append("apiToken"))})";
    }

    // The caller's object stays as it was given.
    private static string FetchByObject(OperationModel operation, PagingModel paging)
    {
        var property = operation.Parameters.FirstOrDefault(parameter => parameter.ArgumentName == paging.PositionArgument)?.PropertyName;
        var body = operation.Body is { } given ? given.ArgumentName + ", " : "";
        return property is null ? ""
            : $"(apiPosition, apiToken) => {{ var apiParameters = parameters.Clone(); apiParameters.{property} = {Position(operation, paging)}; "
                + $"return {operation.Name}Async(apiParameters, {body}apiToken); }}";
    }

    private static string Position(OperationModel operation, PagingModel paging)
    {
        var type = operation.Parameters.First(parameter => parameter.ArgumentName == paging.PositionArgument).Type.Kind;
        return type switch
        {
            TypeKind.Int32 => "(int?)apiPosition",
            TypeKind.String when paging.Kind != PagingKind.Cursor => "apiPosition.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
            _ => "apiPosition",
        };
    }
}
