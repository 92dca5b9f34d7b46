using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AuditLog;

/// <summary>The Audit Log API: entries, filtered, sorted and paged, as JSON or as CSV.</summary>
internal sealed class AuditLogArea(AuditLogStore log) : IArea
{
    private const int LargestPage = 100;

    private static readonly SortOrders<StoredEntry> Orders = new SortOrders<StoredEntry>("-created_at")
        .ByText("type", static entry => entry.Type)
        .ByText("email", static entry => entry.AuthorEmail)
        .By("created_at", static entry => entry.CreatedAt)
        .ByText("ip", static entry => entry.Ip)
        .ByText("subject_id", static entry => entry.Subject.ToString());

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/audit-log/v1/entries", new RequestDelegate(ListAsync));

    private async Task ListAsync(HttpContext context)
    {
        var found = Orders.Apply(context, log.All().Where(EntryFilter.Read(context).Takes));
        if (!WantsTable(context))
        {
            await JsonApiList.WritePageAsync(context, found, EntryTable.Resource, most: LargestPage).ConfigureAwait(false);
            return;
        }

        var page = JsonApiList.PageOf(context, [.. found], most: LargestPage);
        context.Response.ContentType = EntryTable.MediaType;
        await context.Response.WriteAsync(EntryTable.Csv(page), context.RequestAborted).ConfigureAwait(false);
    }

    private static bool WantsTable(HttpContext context) =>
        MediaTypeHeaderValue.TryParseList(context.Request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(static type => type.Quality ?? 1).First().MediaType.Equals(EntryTable.MediaType, StringComparison.OrdinalIgnoreCase);
}
