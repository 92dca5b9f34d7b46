using Microsoft.OpenApi;

namespace PiwikGen.Generator.Translation.Operations;

internal enum AnswerRole
{
    /// <summary>It is what the method returns.</summary>
    Success,

    /// <summary>It is an exception.</summary>
    Error,

    /// <summary>Callers never see it.</summary>
    None,
}

/// <summary>What the declared answers of an operation are to its callers, by their statuses (RFC 9110, section 15).</summary>
internal static class AnswerRoles
{
    private static readonly string[] ConditionalHeaders = ["if-none-match", "if-modified-since"];

    public static AnswerRole Of(string status, IOpenApiResponse response, OperationShape shape) => status[0] switch
    {
        '1' => AnswerRole.None,
        '2' => AnswerRole.Success,
        '3' => OfRedirection(status, response, shape),

        // An operation that declares "default" alone means success by it as well.
        _ => status == "default" && !Declares(shape, '2') && !Declares(shape, '3') ? AnswerRole.Success : AnswerRole.Error,
    };

    /// <summary>Whether a status is one of 3xx: an answer that has to be told from the others.</summary>
    public static bool IsRedirection(string status) => status[0] == '3';

    // 304 comes where the caller asked for it by a header that the document offers. Of the others, a body of JSON without a place
    // to go to is an error message; everything else is an answer, mostly of a place in Location.
    private static AnswerRole OfRedirection(string status, IOpenApiResponse response, OperationShape shape)
    {
        if (!Declares(shape, '2'))
        {
            return AnswerRole.Success;
        }

        if (status == "304")
        {
            return shape.Parameters.Any(static parameter => ConditionalHeaders.Contains(parameter.Parameter.Name?.ToLowerInvariant())) ? AnswerRole.Success : AnswerRole.None;
        }

        var isMessage = response.Content?.Keys.Any(static mediaType => MediaTypes.KindOf(mediaType) == MediaKind.Json) == true
            && response.Headers?.Keys.Any(static name => string.Equals(name, "location", StringComparison.OrdinalIgnoreCase)) != true;
        return isMessage ? AnswerRole.Error : AnswerRole.Success;
    }

    private static bool Declares(OperationShape shape, char firstDigit) =>
        shape.Source.Operation.Responses?.Keys.Any(key => key.Length > 0 && key[0] == firstDigit) == true;
}
