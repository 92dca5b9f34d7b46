using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Parameter Objects (OpenAPI 3.1, 4.8.12).</summary>
internal sealed class ParameterRules(RuleReport report, ContentRules contents, SchemaRules schemas)
{
    private static readonly Dictionary<string, string[]> Styles = new(StringComparer.Ordinal)
    {
        ["path"] = ["simple", "label", "matrix"],
        ["query"] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        ["header"] = ["simple"],
        ["cookie"] = ["form", "cookie"],
    };

    public void CheckList(SpecNode? list)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in report.Items(list))
        {
            if (report.Followed(reference) is not { IsObject: true } parameter)
            {
                continue;
            }

            Check(parameter);
            var (place, name) = (parameter.StringOf("in") ?? "", parameter.StringOf("name") ?? "");
            if (!known.Add(place + " " + (place == "header" ? name.ToLowerInvariant() : name)))
            {
                report.Breaks(parameter["name"] ?? parameter, $"The parameter '{name}' is given twice", "the first one counts, unless their letters differ in case");
            }
        }
    }

    public void Check(SpecNode parameter)
    {
        if (!parameter.IsObject || !report.IsNew(parameter))
        {
            return;
        }

        foreach (var member in parameter.Members)
        {
            report.MentionForeign(member);
        }

        var place = parameter.StringOf("in") ?? "";
        if (place == "path" && !parameter.IsTrue("required"))
        {
            report.Breaks(parameter["required"] ?? parameter, $"The path parameter '{parameter.StringOf("name")}' must say that it is required", "it is");
        }

        if (place == "header" && parameter["name"] is { IsString: true } name && !Tokens.IsToken(name.Text))
        {
            report.Breaks(name, $"'{name.Text}' is no name of a header", "no request has it");
        }

        contents.CheckSingle(parameter, "parameter");
        schemas.Check(parameter["schema"]);
        CheckStyle(parameter, place);
    }

    private void CheckStyle(SpecNode parameter, string place)
    {
        if (parameter["style"] is not { IsString: true } style || !Styles.TryGetValue(place, out var styles))
        {
            CheckCookie(parameter, place, "form");
            return;
        }

        if (!styles.Contains(style.Text))
        {
            report.Breaks(style, $"The style '{style.Text}' is not defined for a parameter in '{place}'", $"it is written in the style '{styles[0]}'");
        }
        else if (parameter["content"] is not null)
        {
            report.Breaks(style, "A style means nothing beside 'content'", "it was ignored");
        }
        else if (style.Text == "deepObject" && schemas.MayBe(parameter["schema"], static type => type != "object"))
        {
            report.Breaks(style, "The style 'deepObject' is defined for objects alone", "other values are written by the convention of brackets");
        }
        else if (style.Text is "spaceDelimited" or "pipeDelimited" && schemas.MayBe(parameter["schema"], static type => type is not ("array" or "object")))
        {
            report.Breaks(style, $"The style '{style.Text}' is defined for arrays and objects alone", "other values are written as they are");
        }

        CheckCookie(parameter, place, style.Text);
    }

    // OpenAPI 3.0.4, appendix D: an exploded list is joined by '&', and cookies are joined by ';'.
    private void CheckCookie(SpecNode parameter, string place, string style)
    {
        if (place == "cookie" && style == "form" && parameter.BooleanOf("explode") != false
            && schemas.MayBe(parameter["schema"], static type => type is "array" or "object"))
        {
            report.Breaks(parameter["style"] ?? parameter, "A cookie cannot hold the parts of an array or object, which the style 'form' explodes", "they are written as in a query");
        }
    }
}
