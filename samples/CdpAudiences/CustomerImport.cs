using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.CustomerData;
using PiwikGen.PiwikPro.CustomerDataPublic;
using Spectre.Console;

namespace CdpAudiences;

/// <summary>Opens a webhook import and hands customers to it, one by one, as a shop would.</summary>
internal sealed class CustomerImport(IPiwikProClient piwik, Guid app)
{
    private const string Name = "Tiers of the shop";
    private const string CustomerKey = "customer";
    private const string TierKey = "tier";

    public async Task RunAsync(IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        var import = await EnsureAsync(cancellationToken);
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Importing customers", maxValue: customers.Count);
            foreach (var customer in customers)
            {
                await piwik.CustomerDataPublic.ImportDataAsync(
                    app, import, new Dictionary<string, ImportedValue> { [CustomerKey] = customer.Id, [TierKey] = customer.Tier }, cancellationToken);
                task.Increment(1);
            }
        });
        AnsiConsole.MarkupLineInterpolated($"Handed over [bold]{customers.Count}[/] customers.");
    }

    private async Task<Guid> EnsureAsync(CancellationToken cancellationToken)
    {
        var imports = piwik.CustomerData.WebhookImports;
        var known = (await imports.ListWebhookImportsAsync(app, cancellationToken)).Find(static import => import.Name == Name)
            ?? await imports.CreateWebhookImportAsync(
                app,
                new WebhookImportCreate
                {
                    Name = Name,
                    Status = WebhookImportStatus.Inactive,
                    Identifiers = new() { [CustomerKey] = ImportIdentifier.UserId },
                    Attributes = new() { [TierKey] = GoldAudience.TierKey },
                },
                cancellationToken);
        if (known.Status != WebhookImportStatus.Active)
        {
            await imports.ActivateWebhookImportAsync(app, known.Id, cancellationToken);
        }

        return known.Id;
    }
}
