using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>
/// Looks for what a document may not be by the OpenAPI specification and can be read all the same. Runs over the document as it was
/// written, after everything was read: it follows no reference of its own, so that it changes no name and reports nothing twice.
/// </summary>
internal sealed class DocumentRules
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly RuleReport _report;
    private readonly SchemaRules _schemas;
    private readonly ContentRules _contents;
    private readonly ParameterRules _parameters;
    private readonly OperationRules _operations;
    private readonly CancellationToken _cancellationToken;

    private DocumentRules(ResolvedSpec spec, CancellationToken cancellationToken)
    {
        _report = new RuleReport(spec);
        _schemas = new SchemaRules(_report, cancellationToken);
        _contents = new ContentRules(_report, _schemas);
        _parameters = new ParameterRules(_report, _contents, _schemas);
        _operations = new OperationRules(_report, _contents, _parameters);
        _cancellationToken = cancellationToken;
    }

    public static IReadOnlyList<SpecProblem> Check(ResolvedSpec spec, CancellationToken cancellationToken)
    {
        var rules = new DocumentRules(spec, cancellationToken);
        rules.Check(spec.Root.Root!);
        return rules._report.Problems;
    }

    private void Check(SpecNode top)
    {
        var isSwagger = _report.Spec.Version == OpenApiVersion.Swagger20;
        PathRules.Check(_report.Members(top["paths"]), _report);
        foreach (var (name, item) in _report.Members(top["paths"]))
        {
            if (!name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                CheckPathItem(item, isSwagger);
            }
        }

        if (!isSwagger)
        {
            CheckWebhooks(top);
            ServerRules.Check(_report.Items(top["servers"]), _report);
            SecurityRules.Check(top, _report);
            new ComponentRules(_report, _contents, _parameters).Check(top["components"]);
        }

        _schemas.CheckNamed(_report.Members((isSwagger ? top : _report.Followed(top["components"]))?[isSwagger ? "definitions" : "schemas"]), isSwagger);
    }

    private void CheckWebhooks(SpecNode top)
    {
        foreach (var member in _report.Members(top["webhooks"]))
        {
            if (member.Value.Kind != SpecNodeKind.Object)
            {
                _report.Breaks(member.Value, $"The webhook '{member.Name}' must be an object", "it was left out");
            }

            CheckPathItem(member.Value, isSwagger: false);
        }
    }

    private void CheckPathItem(SpecNode reference, bool isSwagger)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_report.Followed(reference) is not { IsObject: true } item || !_report.IsNew(item) || _report.IsFull)
        {
            return;
        }

        foreach (var member in item.Members)
        {
            if (Methods.Contains(member.Name))
            {
                OperationRules.CheckMethod(member, _report);
                _operations.Check(member, isSwagger);
            }
            else if (member.Name == "additionalOperations")
            {
                CheckAdditional(member.Value);
            }
        }

        if (!isSwagger)
        {
            _parameters.CheckList(item["parameters"]);
            ServerRules.Check(_report.Items(item["servers"]), _report);
        }
    }

    // OpenAPI 3.2, 4.9.1: a method that has a field of its own may not stand here.
    private void CheckAdditional(SpecNode operations)
    {
        foreach (var member in operations.Members)
        {
            if (Methods.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                _report.Loses(member, $"The method '{member.Name}' stands among the additional operations, where only methods without a field of their own may");
            }

            _operations.Check(member, isSwagger: false);
        }
    }
}
