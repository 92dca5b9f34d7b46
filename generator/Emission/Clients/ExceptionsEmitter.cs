using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what a method throws: the declared errors with their statuses and types, and what else can come of a call.</summary>
internal static class ExceptionsEmitter
{
    private const string Undeclared = "The server answered with an error, or with something that the document does not declare.";

    /// <summary>What is told of one error. Documents write essays on some.</summary>
    private const int MaxDescription = 80;

    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        var declared = string.Join("; ", operation.Errors.Select(Describe));
        DocComment.Exception(writer, RuntimeNames.ApiException, declared.Length == 0 ? Undeclared : $"{Undeclared} Declared: {declared}.");
        DocComment.Exception(writer, "global::System.TimeoutException", "There was no complete answer in time.");
        DocComment.Exception(writer, "global::System.Net.Http.HttpRequestException", "There was no connection, or it broke.");
    }

    private static string Describe(ErrorModel error)
    {
        var type = error.Type is { Kind: TypeKind.Model } model ? $" with `{model.Bare}`" : "";
        var line = error.Description?.Trim() ?? "";
        var isShort = line.Length is > 0 and <= MaxDescription && line.IndexOf('\n') < 0;
        return error.Status + type + (isShort ? ", " + line.TrimEnd('.') : "");
    }
}
