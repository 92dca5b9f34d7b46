using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what a method throws: the declared errors with their statuses and types, and what else can come of a call.</summary>
internal static class ExceptionsEmitter
{
    /// <summary>What is told of one error. Documents write essays on some.</summary>
    private const int MaxDescription = 80;

    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        DocComment.Exception(writer, RuntimeNames.ApiException, operation.Errors.Count == 0
            ? "An error, or an answer that the document does not declare."
            : "Declared: " + DocumentText.Join("; ", operation.Errors.Select(Describe)) + ".");
        DocComment.Exception(writer, "global::System.TimeoutException", "No complete answer in time.");
        DocComment.Exception(writer, "global::System.Net.Http.HttpRequestException", "No connection, or it broke.");
    }

    private static DocumentText Describe(ErrorModel error)
    {
        var type = error.Type is { Kind: TypeKind.Model } model ? $" with `{model.Bare}`" : "";
        return error.Status + type + (error.Description?.ShortLine(MaxDescription) is { } line ? ", " + line : "");
    }
}
