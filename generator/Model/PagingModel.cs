namespace PiwikGen.Generator.Model;

internal enum PagingKind
{
    Offset,
    PageNumber,
    Cursor,
    NextLink,

    /// <summary>By the <c>Link</c> header of the answer (RFC 8288).</summary>
    LinkHeader,
}

/// <param name="Kind">How the next page is asked for.</param>
/// <param name="ItemType">The type of one item.</param>
/// <param name="ItemsPath">The C# member access from page to items, such as <c>.Data</c>; empty where the page is the list.</param>
/// <param name="PositionArgument">The argument that is the offset, the page number or the cursor.</param>
/// <param name="SizeArgument">The argument that is the page size; null where there is none.</param>
/// <param name="TotalPath">The member access from page to the total number of items, such as <c>?.Meta?.Total</c>.</param>
/// <param name="NextPath">The member access from page to the next cursor or link.</param>
/// <param name="FirstPage">The number of the first page.</param>
internal sealed record PagingModel(
    PagingKind Kind,
    TypeRef ItemType,
    string ItemsPath,
    string? PositionArgument,
    string? SizeArgument,
    string? TotalPath,
    string? NextPath,
    int FirstPage);
