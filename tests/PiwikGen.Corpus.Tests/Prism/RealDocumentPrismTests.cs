using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>One call for each operation of large public documents: a server that checks requests finds nothing wrong with them.</summary>
public class RealDocumentPrismTests(ITestOutputHelper output)
{
    [PrismTheory("real")]
    [InlineData("petstore.yaml")]
    [InlineData("museum.yaml")]
    [InlineData("adyen-binlookup.yaml")]
    [InlineData("xero-identity.yaml")]
    [InlineData("paypal-checkout-orders.json")]
    [InlineData("meilisearch.json")]
    [InlineData("twilio-verify.json")]
    [InlineData("oxide-nexus.json")]
    [InlineData("sonarr-v3.json")]
    [InlineData("clerk.yaml")]
    [InlineData("zoom-v2.json")]
    [InlineData("azure-apimanagement.json")]
    [InlineData("xero-payroll-nz.yaml")]
    public async Task Each_operation_is_called_as_its_document_says(string document)
    {
        var outcomes = await PrismRun.OfAsync(CorpusFolder.Of("real", document)!);
        PrismReport.Write(output, document, outcomes);

        Assert.Empty(PrismReport.Problems(document, outcomes));
    }
}
