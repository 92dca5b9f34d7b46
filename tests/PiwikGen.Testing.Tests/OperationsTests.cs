using System.Text.RegularExpressions;
using PiwikGen.Testing.Tests.Documents;

namespace PiwikGen.Testing.Tests;

/// <summary>What the account serves, against what the documents have.</summary>
public sealed partial class OperationsTests : AccountTest
{
    [Fact]
    public void Every_operation_of_every_document_is_served()
    {
        var declared = SpecDocuments.Operations.Select(static operation => Nameless($"{operation.Method} {operation.Path}")).ToList();

        Assert.InRange(declared.Count, 174, int.MaxValue);
        Assert.Empty(declared.Except(Account.Operations.Select(Nameless)));
    }

    [Fact]
    public void Nothing_is_served_that_no_document_has()
    {
        var declared = SpecDocuments.Operations.Select(static operation => Nameless($"{operation.Method} {operation.Path}"));

        Assert.Empty(Account.Operations.Select(Nameless).Except(declared));
    }

    // Parameters of a path may be called anything, and whether it ends with a slash makes no difference to the account.
    private static string Nameless(string operation) => Parameter().Replace(operation, "{}").TrimEnd('/');

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
