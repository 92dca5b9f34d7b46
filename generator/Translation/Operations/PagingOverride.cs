using System.Globalization;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>
/// What <c>x-piwikgen-pagination</c> says of an operation: <c>false</c> for no pages, or an object with <c>kind</c> (offset, page, cursor or
/// link), the parameters <c>position</c> and <c>size</c>, and the members <c>items</c>, <c>total</c> and <c>next</c> of a page.
/// </summary>
internal sealed class PagingOverride(SpecNode node, OperationModel model, PageShape page, TranslationProblems problems)
{
    public const string Name = "x-piwikgen-pagination";
    private const string LinkHeader = "Link";

    public PagingModel? Translate()
    {
        if (!node.IsObject)
        {
            return null;
        }

        var kind = Kind();
        var items = node.StringOf("items") is { } path ? page.ItemsAt(path) ?? Missing<(TypeRef, string)>("items") : page.Items ?? Missing<(TypeRef, string)>("items");
        if (kind is null || items is null)
        {
            return null;
        }

        var position = kind is PagingKind.NextLink or PagingKind.LinkHeader ? null : Parameter("position") ?? Parameter("cursor") ?? Missing("position");
        var next = kind switch
        {
            PagingKind.Cursor => Member("next") ?? Missing("next"),
            PagingKind.NextLink => (node.StringOf("next") is { } link ? PageMembers.FindLink(page.Shape, link) : page.NextLink) ?? Missing("next"),
            _ => null,
        };
        if ((kind is PagingKind.Cursor or PagingKind.NextLink && next is null) || (kind is PagingKind.Offset or PagingKind.PageNumber or PagingKind.Cursor && position is null))
        {
            return null;
        }

        return new PagingModel(kind.Value, items.Value.Item1, items.Value.Item2, position, Parameter("size"), Member("total") ?? page.Total, next, FirstPage());
    }

    private PagingKind? Kind() => node.StringOf("kind") switch
    {
        "offset" => PagingKind.Offset,
        "page" => PagingKind.PageNumber,
        "cursor" => PagingKind.Cursor,
        "link" => node.StringOf("next") == LinkHeader ? PagingKind.LinkHeader : PagingKind.NextLink,
        _ => Missing<PagingKind>("kind"),
    };

    private string? Parameter(string key) => node.StringOf(key) is not { } name ? null
        : model.Parameters.FirstOrDefault(parameter => parameter.Location == ParameterLocation.Query && !parameter.IsRequired && parameter.WireName == name)?.ArgumentName;

    private string? Member(string key) => node.StringOf(key) is { } path ? PageMembers.Find(page.Shape, path)?.Access : null;

    private int FirstPage() => node["firstPage"] is { Kind: SpecNodeKind.Number } number
        && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first) ? first : 1;

    private string? Missing(string key)
    {
        problems.PagesWithout(node[key] ?? node, key);
        return null;
    }

    private T? Missing<T>(string key)
        where T : struct
    {
        Missing(key);
        return null;
    }
}
