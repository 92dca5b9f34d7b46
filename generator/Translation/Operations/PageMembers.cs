using PiwikGen.Generator.Model;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Finds members of a page by their names, and how C# gets at them.</summary>
internal static class PageMembers
{
    /// <summary>The access to a member such as <c>meta.total</c>, and its shape; null where the page has none of that name.</summary>
    public static (string Access, Shape Shape)? Find(Shape page, string path)
    {
        var access = "";
        foreach (var name in path.Split('.'))
        {
            if (UnionCases.Resolve(page) is not ObjectShape holder)
            {
                return null;
            }

            var index = holder.Properties.FindIndex(property => string.Equals(property.WireName, name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                return null;
            }

            access += (access.Length == 0 ? "." : "?.") + PropertyNames.Of(holder)[index];
            page = holder.Properties[index].Use.Shape;
        }

        return (access, UnionCases.Resolve(page));
    }

    /// <summary>The access to the first of several members that is of the right kind.</summary>
    public static string? FindFirst(Shape page, IEnumerable<string> paths, Func<TypeKind, bool> isRight)
    {
        foreach (var path in paths)
        {
            if (Find(page, path) is { Shape: ScalarShape scalar } found && isRight(scalar.Kind))
            {
                return found.Access;
            }
        }

        return null;
    }

    /// <summary>The access to the text of a link: a string, or a <c>Uri</c>.</summary>
    public static string? FindLink(Shape page, string path) => Find(page, path) switch
    {
        { Shape: ScalarShape { Kind: TypeKind.Uri } } uri => uri.Access + "?.OriginalString",
        { Shape: ScalarShape { Kind: TypeKind.String } } text => text.Access,
        _ => null,
    };
}
