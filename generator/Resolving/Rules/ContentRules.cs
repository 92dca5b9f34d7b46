using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Bodies, answers, headers and media types (OpenAPI 3.1, 4.8.13 to 4.8.21).</summary>
internal sealed class ContentRules(RuleReport report, SchemaRules schemas)
{
    public void CheckBody(SpecNode? reference)
    {
        if (report.Followed(reference) is not { IsObject: true } body || !report.IsNew(body))
        {
            return;
        }

        if (body["content"] is not { IsObject: true })
        {
            report.Breaks(body["content"] ?? body, "A request body has 'content', an object", "the operation is sent without a body");
        }

        Check(body["content"]);
    }

    public void CheckResponse(SpecNode? reference)
    {
        if (report.Followed(reference) is { IsObject: true } response && report.IsNew(response))
        {
            CheckHeaders(response["headers"]);
            Check(response["content"]);
        }
    }

    public void CheckHeaders(SpecNode? headers)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in report.Members(headers))
        {
            if (!Tokens.IsToken(member.Name))
            {
                report.NameBreaks(member, $"'{member.Name}' is no name of a header", "no header is read by it");
            }
            else if (!known.Add(member.Name))
            {
                report.NameBreaks(member, $"The header '{member.Name}' is given twice, as the case of letters means nothing", "both mean the same header");
            }

            CheckHeader(member.Value);
        }
    }

    public void CheckHeader(SpecNode? reference)
    {
        if (report.Followed(reference) is not { IsObject: true } header || !report.IsNew(header))
        {
            return;
        }

        foreach (var member in header.Members)
        {
            if (member.Name is "in" or "name")
            {
                report.NameBreaks(member, $"A header has no '{member.Name}': its place and name are known", "it was ignored");
            }
        }

        if (header["style"] is { Text: not "simple" } style)
        {
            report.Breaks(style, $"The style '{style.Text}' is not defined for headers", "it is read in the style 'simple'");
        }

        CheckSingle(header, "header");
        schemas.Check(header["schema"]);
    }

    /// <summary>A parameter or header is described by a schema, or by content of one media type.</summary>
    public void CheckSingle(SpecNode node, string kind)
    {
        var content = report.Followed(node["content"]);
        if (content is { IsObject: true, Members.Count: not 1 })
        {
            report.Breaks(content, $"The content of a {kind} has one media type, not {content.Members.Count}", content.Members.Count == 0 ? "its value is of any kind" : "the first one counts");
        }

        if (content is not null && node["schema"] is { } schema)
        {
            report.Breaks(schema, $"A {kind} has a schema or content, not both", "the content counts");
        }

        Check(content);
    }

    public void Check(SpecNode? contents)
    {
        foreach (var member in report.Members(contents))
        {
            if (!Tokens.IsMediaType(member.Name))
            {
                report.NameBreaks(member, $"'{member.Name}' is no media type", "nothing is sent or accepted by it");
            }

            if (report.Followed(member.Value) is { IsObject: true } mediaType && report.IsNew(mediaType))
            {
                schemas.Check(mediaType["schema"]);
                schemas.Check(mediaType["itemSchema"]);
                CheckExamples(mediaType["examples"]);
                foreach (var (_, encoding) in report.Members(mediaType["encoding"]))
                {
                    CheckHeaders(encoding["headers"]);
                }
            }
        }
    }

    private void CheckExamples(SpecNode? examples)
    {
        foreach (var (_, example) in examples?.Members ?? SpecMembers.Empty)
        {
            if (example["$ref"] is { IsString: true } reference && reference.Text.Any(static unit => unit is <= ' ' or '\u007F'))
            {
                report.Breaks(reference, "The reference of an example has characters that no URI has", "examples are not read");
            }
        }
    }
}
