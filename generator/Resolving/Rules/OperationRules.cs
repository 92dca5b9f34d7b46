using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Operation Objects (OpenAPI 3.1, 4.8.10).</summary>
internal sealed class OperationRules(RuleReport report, ContentRules contents, ParameterRules parameters)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>A method that only later versions know.</summary>
    public static void CheckMethod(SpecMember member, RuleReport report)
    {
        if (member.Name == "query" && report.Spec.Version != OpenApiVersion.V32)
        {
            report.NameBreaks(member, "The method 'query' is part of OpenAPI from 3.2 on", "it was read as there");
        }
    }

    public void Check(SpecMember member, bool isSwagger)
    {
        var operation = member.Value;
        if (!operation.IsObject || !report.IsNew(operation))
        {
            return;
        }

        foreach (var own in operation.Members)
        {
            report.MentionForeign(own);
        }

        if (operation["operationId"] is { IsString: true, Text.Length: > 0 } id && !_ids.Add(id.Text))
        {
            report.Breaks(id, $"The operationId '{id.Text}' is that of another operation", "the methods are told apart by their paths");
        }

        CheckResponses(operation, isSwagger);
        if (isSwagger)
        {
            return;
        }

        parameters.CheckList(operation["parameters"]);
        contents.CheckBody(operation["requestBody"]);
        SecurityRules.CheckRequirements(operation["security"], report);
        ServerRules.Check(report.Items(operation["servers"]), report);
    }

    private void CheckResponses(SpecNode operation, bool isSwagger)
    {
        var responses = report.Followed(operation["responses"]);

        // From 3.1 on an operation may say nothing about its answers.
        if (report.Spec.Version is OpenApiVersion.V30 or OpenApiVersion.Swagger20 && (responses is null || responses.Members.Count == 0))
        {
            report.Breaks(responses ?? operation, "The operation says nothing about its answers", "any success is taken for one without content");
        }

        foreach (var member in responses?.Members ?? SpecMembers.Empty)
        {
            if (member.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!IsStatus(member.Name))
            {
                report.NameBreaks(member, $"'{member.Name}' is neither a status, such as 200 or 2XX, nor 'default'", "no answer is known by it");
            }

            if (!isSwagger)
            {
                contents.CheckResponse(member.Value);
            }
        }
    }

    private static bool IsStatus(string text) => text == "default"
        || (text.Length == 3 && text[0] is >= '1' and <= '5' && (text.Substring(1) is "XX" or "xx" || (IsDigit(text[1]) && IsDigit(text[2]))));

    private static bool IsDigit(char unit) => unit is >= '0' and <= '9';
}
