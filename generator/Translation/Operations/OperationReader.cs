using Microsoft.OpenApi;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Resolving.Rules;
using PiwikGen.Generator.Translation.Schemas;
using ParameterLocation = PiwikGen.Generator.Model.ParameterLocation;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Finds the shapes of an operation's parameters, bodies and answers.</summary>
internal sealed class OperationReader(ShapeReader schemas)
{
    private readonly ResolvedSpec _spec = schemas.Spec;

    private static SchemaUse Text => new(new ScalarShape(Model.TypeKind.String), false, Model.DocumentationModel.None);

    public OperationShape Read(OperationSource source, string name, string typeName)
    {
        var shape = new OperationShape(source, name, typeName);
        schemas.Operation = source.Index;
        ReadParameters(shape);
        ReadBodies(shape);
        foreach (var (status, response) in ResponsesOf(source.Operation))
        {
            switch (AnswerRoles.Of(status, response, shape))
            {
                case AnswerRole.Success:
                    shape.Answers.Add(ReadAnswer(status, response, shape));
                    break;
                case AnswerRole.Error:
                    shape.Errors.Add(ReadError(status, response, shape));
                    break;
            }
        }

        return shape;
    }

    private static IEnumerable<(string Status, IOpenApiResponse Response)> ResponsesOf(OpenApiOperation operation)
    {
        foreach (var entry in operation.Responses ?? [])
        {
            if (entry.Value is not null && entry.Key.Length > 0)
            {
                yield return (StatusOf(entry.Key), entry.Value);
            }
        }
    }

    private static string StatusOf(string key) => key.Length == 3 ? key.ToUpperInvariant() : key;

    private void ReadParameters(OperationShape shape)
    {
        var operation = shape.Source.Operation;
        var own = operation.Parameters ?? [];
        var inherited = (shape.Source.PathItem.Parameters ?? []).Where(parameter => !own.Any(other => other.Name == parameter.Name && other.In == parameter.In));
        var seen = new HashSet<(string, ParameterLocation)>();
        foreach (var parameter in inherited.Concat(own))
        {
            if (LocationOf(parameter) is { } location && !string.IsNullOrEmpty(parameter.Name) && !IsIgnored(parameter, location)
                && seen.Add((parameter.Name!, location)) && CanBeSent(parameter, location, shape))
            {
                shape.Parameters.Add(ReadParameter(parameter, location, shape.TypeName));
            }
        }

        AddUndeclaredPathParameters(shape);
    }

    private bool CanBeSent(IOpenApiParameter parameter, ParameterLocation location, OperationShape shape)
    {
        if (location != ParameterLocation.Header || Tokens.IsToken(parameter.Name!))
        {
            return true;
        }

        var place = parameter is IOpenApiExtensible element ? _spec.At(element) : null;
        schemas.Problems.IsNoHeader(place?["name"] ?? place ?? _spec.Root.Root!, parameter.Name!);
        return false;
    }

    private ParameterShape ReadParameter(IOpenApiParameter parameter, ParameterLocation location, string operationName)
    {
        var at = parameter is IOpenApiExtensible element ? _spec.At(element) : null;
        if (parameter.Content is { Count: > 0 } contents)
        {
            // JSON is written for the caller. What is of another media type the caller writes: it is sent as it is.
            var content = contents.First();
            var isJson = MediaTypes.KindOf(content.Key) == MediaKind.Json;
            var written = isJson ? schemas.Read(_spec.SchemaOf(content.Value?.Schema), operationName + " " + parameter.Name) : Text;
            return new ParameterShape(parameter, location, written, isJson, at);
        }

        var use = schemas.Read(_spec.SchemaOf(parameter.Schema), operationName + " " + parameter.Name);
        return new ParameterShape(parameter, location, use, false, at);
    }

    // A template such as /users/{id} whose parameter nobody declares: it is a string, as nothing says otherwise.
    private static void AddUndeclaredPathParameters(OperationShape shape)
    {
        foreach (var name in PathTemplate.ParametersOf(shape.Source.Path))
        {
            if (!shape.Parameters.Any(parameter => parameter.Location == ParameterLocation.Path && parameter.Parameter.Name == name))
            {
                var parameter = new OpenApiParameter { Name = name, In = Microsoft.OpenApi.ParameterLocation.Path, Required = true };
                shape.Parameters.Add(new ParameterShape(parameter, ParameterLocation.Path, Text, false, shape.Source.At));
            }
        }

        shape.Parameters.RemoveAll(parameter => parameter.Location == ParameterLocation.Path
            && !PathTemplate.ParametersOf(shape.Source.Path).Contains(parameter.Parameter.Name));
    }

    // OpenAPI 3.1, 4.8.12.1: header parameters of these names are ignored; the media types and security schemes say them.
    private static bool IsIgnored(IOpenApiParameter parameter, ParameterLocation location) =>
        location == ParameterLocation.Header && parameter.Name!.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    private static ParameterLocation? LocationOf(IOpenApiParameter parameter) => parameter.In switch
    {
        Microsoft.OpenApi.ParameterLocation.Path => ParameterLocation.Path,
        Microsoft.OpenApi.ParameterLocation.Query => ParameterLocation.Query,
        Microsoft.OpenApi.ParameterLocation.Header => ParameterLocation.Header,
        Microsoft.OpenApi.ParameterLocation.Cookie => ParameterLocation.Cookie,
        _ => null,
    };

    private void ReadBodies(OperationShape shape)
    {
        if (shape.Source.Operation.RequestBody is not { } body)
        {
            return;
        }

        shape.IsBodyRequired = body.Required;
        shape.BodyDescription = body.Description;
        foreach (var entry in Ordered(body.Content))
        {
            var kind = MediaTypes.KindOf(entry.Key);
            var use = ReadContent(entry.Value, kind, shape.TypeName + " request");
            shape.Bodies.Add(new BodyShape(entry.Key, kind, use, entry.Value));
        }
    }

    private AnswerShape ReadAnswer(string status, IOpenApiResponse response, OperationShape shape)
    {
        // An answer to HEAD has no body, whatever is declared for the GET beside it (RFC 9110, section 9.3.2).
        var contents = (shape.Source.Method == "HEAD" ? [] : Ordered(response.Content))
            .Select(entry => (entry.Key, Kind: MediaTypes.KindOf(entry.Key), entry.Value))
            .Select(entry => new ContentShape(entry.Key, entry.Kind, ReadContent(entry.Value, entry.Kind, shape.TypeName + " response")))
            .ToList();
        var headers = (response.Headers ?? new Dictionary<string, IOpenApiHeader>())
            .Select(header => ReadHeader(header.Key, header.Value, shape.TypeName))
            .ToList();
        return new AnswerShape(status, response.Description, contents, headers);
    }

    private HeaderShape ReadHeader(string name, IOpenApiHeader header, string operationName)
    {
        var content = header.Content?.FirstOrDefault(static entry => MediaTypes.KindOf(entry.Key) == MediaKind.Json).Value;
        return new HeaderShape(name, schemas.Read(_spec.SchemaOf(content?.Schema ?? header.Schema), operationName + " " + name), header.Description, content is not null);
    }

    private ErrorShape ReadError(string status, IOpenApiResponse response, OperationShape shape)
    {
        var contents = Ordered(response.Content).ToList();
        if (contents.Count == 0)
        {
            return new ErrorShape(status, response.Description, null);
        }

        var kind = MediaTypes.KindOf(contents[0].Key);
        var place = shape.TypeName + (status == "default" ? "" : " " + StatusNames.Of(status)) + " error";
        return new ErrorShape(status, response.Description, new ContentShape(contents[0].Key, kind, ReadContent(contents[0].Value, kind, place)));
    }

    private SchemaUse ReadContent(IOpenApiMediaType content, MediaKind kind, string place)
    {
        if (content.ItemSchema is not null)
        {
            return schemas.Read(_spec.SchemaOf(content.ItemSchema), place + " item");
        }

        return kind is MediaKind.Text or MediaKind.Binary ? SchemaUse.Any : schemas.Read(_spec.SchemaOf(content.Schema), place);
    }

    // JSON first: it is what a method without a suffix speaks. Everything else keeps the document's order.
    private static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Ordered(IDictionary<string, IOpenApiMediaType>? contents) =>
        (contents ?? new Dictionary<string, IOpenApiMediaType>())
            .Where(static entry => entry.Value is not null)
            .OrderBy(static entry => MediaTypes.KindOf(entry.Key) == MediaKind.Json ? (MediaTypes.IsUsable(entry.Key) ? 0 : 1) : 2);
}
