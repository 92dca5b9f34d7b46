using PiwikGen.Generator.Model;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>
/// The headers that the successes of operations declare. Operations that declare the same ones, such as those of a rate limit,
/// share a class, which is called after the first of them.
/// </summary>
internal sealed class HeaderTranslator(TypeRefs types)
{
    private readonly Dictionary<EquatableArray<HeaderModel>, string> _names = [];

    public static string TypeNameOf(string operationName) => operationName + "Headers";

    public static bool Has(OperationShape shape) => HeadersOf(shape).Any();

    public HeadersModel? Translate(OperationShape shape)
    {
        var declared = HeadersOf(shape).ToList();
        if (declared.Count == 0)
        {
            return null;
        }

        var names = MemberNames.OfObject(TypeNameOf(shape.TypeName), declared.Select(static header => header.Name).ToList());
        var headers = declared.Select((header, i) => new HeaderModel(header.Name, names[i], TypeOf(header), header.Description)).ToEquatableArray();
        if (_names.TryGetValue(headers, out var known))
        {
            return new HeadersModel(known, headers, IsOwner: false);
        }

        var name = TypeNameOf(shape.TypeName);
        _names.Add(headers, name);
        return new HeadersModel(name, headers, IsOwner: true);
    }

    // OpenAPI 3.1, 4.8.17.1: a header of the name Content-Type is ignored, the media types say it.
    private static IEnumerable<HeaderShape> HeadersOf(OperationShape shape) => shape.Answers
        .SelectMany(static answer => answer.Headers)
        .Where(static header => header.Name.Length > 0 && !string.Equals(header.Name, "content-type", StringComparison.OrdinalIgnoreCase))
        .GroupBy(static header => header.Name, StringComparer.OrdinalIgnoreCase)
        .Select(static group => group.First());

    // Objects in headers are text: nobody sends them by the rules.
    private TypeRef TypeOf(HeaderShape header)
    {
        var type = types.Of(header.Use).NotNull();
        var isSimple = header.IsJson || IsSimple(type) || (type.Kind == TypeKind.List && IsSimple(type.Item!));
        return isSimple && type.Kind is not TypeKind.Element ? type : TypeRef.String;
    }

    private static bool IsSimple(TypeRef type) => type.Kind is TypeKind.Enum || (type.IsScalar && type.Kind is not (TypeKind.Element or TypeKind.Bytes));
}
