using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>How many operations a document has, those included that cannot be generated.</summary>
internal static class OperationCount
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static int In(ResolvedSpec spec)
    {
        var count = 0;
        foreach (var (name, path) in Followed(spec, spec.Root.Root?["paths"])?.Members ?? SpecMembers.Empty)
        {
            if (!name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && Followed(spec, path) is { } item)
            {
                count += Methods.Count(method => item[method] is { Kind: not SpecNodeKind.Null });
                count += item["additionalOperations"]?.Members.Count ?? 0;
            }
        }

        return count;
    }

    private static SpecNode? Followed(ResolvedSpec spec, SpecNode? node) => node is null ? null : spec.Follow(node);
}
