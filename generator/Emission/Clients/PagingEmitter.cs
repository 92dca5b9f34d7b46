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

    public static string ResultOf(PagingModel paging) => $"global::System.Collections.Generic.IAsyncEnumerable<{paging.ItemType.CSharp}>";

    /// <summary>The argument that callers do not give, as walking the pages is what gives it.</summary>
    public static string? Hidden(PagingModel paging) => paging.PositionArgument;

    public static void Emit(SourceWriter writer, OperationModel operation, PagingModel paging)
    {
        var declared = OperationSignature.Declare(operation, withDefaults: true, without: Hidden(paging));
        writer.Line("/// <inheritdoc/>");
        Documentation.Obsolete(writer, operation.Documentation);
        writer.Line($"public {ResultOf(paging)} {NameOf(operation)}({OperationSignature.With(declared, OperationSignature.CancellationToken)}) =>");
        writer.Line($"    {Call(operation, paging)};");
        writer.Line();
    }

    private static string Call(OperationModel operation, PagingModel paging)
    {
        var page = operation.Answer.Type!.CSharp;
        var generic = $"<{page}, {paging.ItemType.CSharp}>";
        var items = $"static page => page{paging.ItemsPath}";
        var total = paging.TotalPath is null ? "null" : $"static page => page{paging.TotalPath}";
        var fetch = Fetch(operation, paging);
        var size = paging.SizeArgument ?? "null";
        return paging.Kind switch
        {
            PagingKind.Offset => $"{RuntimeNames.Pages}.ByOffset{generic}({Integer(operation, size)}, {fetch}, {items}, {total}, cancellationToken)",
            PagingKind.PageNumber => $"{RuntimeNames.Pages}.ByPage{generic}({paging.FirstPage}, {Integer(operation, size)}, {fetch}, {items}, {total}, cancellationToken)",
            PagingKind.NextLink or PagingKind.LinkHeader => ByLink(operation, paging),
            _ => $"{RuntimeNames.Pages}.ByCursor{generic}({fetch}, {items}, static page => page{paging.NextPath}, cancellationToken)",
        };
    }

    // The link is the whole request: parameters that were given are part of it.
    private static string ByLink(OperationModel operation, PagingModel paging)
    {
        var request = OperationEmitter.RequestOf(operation) + ".At(position)";
        var answer = $"ApiOperations.{operation.Name}Answer";
        return paging.Kind == PagingKind.NextLink
            ? $"{RuntimeNames.Pages}.ByCursor<{operation.Answer.Type!.CSharp}, {paging.ItemType.CSharp}>((position, token) => {ClientEmitter.Transport}.SendAsync({request}, {answer}, token), "
                + $"static page => page{paging.ItemsPath}, static page => page{paging.NextPath}, cancellationToken)"
            : $"{RuntimeNames.Pages}.ByLinkHeader<{operation.Answer.Type!.CSharp}, {paging.ItemType.CSharp}>((position, token) => {ClientEmitter.Transport}.SendWithResponseAsync({request}, {answer}, token), "
                + $"static page => page{paging.ItemsPath}, cancellationToken)";
    }

    // A page size that the document calls a string is no number that pages can be counted with.
    private static string Integer(OperationModel operation, string size)
    {
        var parameter = operation.Parameters.FirstOrDefault(parameter => parameter.ArgumentName == size);
        return parameter?.Type.Kind is TypeKind.Int32 or TypeKind.Int64 ? size : "null";
    }

    private static string Fetch(OperationModel operation, PagingModel paging)
    {
        var arguments = OperationSignature.ArgumentsOf(operation)
            .Select(argument => argument.Name == paging.PositionArgument ? Position(operation, paging) : argument.Name);
        return $"(position, token) => {operation.Name}Async({string.Join(", ", arguments.Append("token"))})";
    }

    private static string Position(OperationModel operation, PagingModel paging)
    {
        var type = operation.Parameters.First(parameter => parameter.ArgumentName == paging.PositionArgument).Type.Kind;
        return type switch
        {
            TypeKind.Int32 => "(int?)position",
            TypeKind.String when paging.Kind != PagingKind.Cursor => "position.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
            _ => "position",
        };
    }
}
