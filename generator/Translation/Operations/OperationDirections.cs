using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Marks the types that an operation sends and receives.</summary>
internal static class OperationDirections
{
    public static void Mark(OperationShape operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            Directions.MarkSent(parameter.Use);
        }

        foreach (var body in operation.Bodies)
        {
            Directions.MarkSent(body.Use);
            if (body.Kind == MediaKind.Multipart && UnionCases.Resolve(body.Use.Shape) is ObjectShape multipart)
            {
                multipart.IsMultipart = true;
            }
        }

        foreach (var content in operation.Answers.SelectMany(static answer => answer.Contents))
        {
            Directions.MarkReceived(content.Use);
        }

        foreach (var header in operation.Answers.SelectMany(static answer => answer.Headers))
        {
            Directions.MarkReceived(header.Use);
        }

        foreach (var error in operation.Errors)
        {
            if (error.Content is { } content)
            {
                Directions.MarkReceived(content.Use);
            }
        }
    }
}
