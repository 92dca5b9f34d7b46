using System.Globalization;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Schema Objects (JSON Schema 2020-12; OpenAPI 3.0.4, 4.7.24). Schemas within schemas wait on a stack.</summary>
internal sealed class SchemaRules(RuleReport report, CancellationToken cancellationToken)
{
    private const int Deepest = 8;

    private readonly Stack<SpecNode> _waiting = new();
    private readonly CaseCycles _cycles = new(report);

    public void CheckNamed(SpecMembers schemas, bool isSwagger)
    {
        foreach (var (name, schema) in schemas)
        {
            if (schema.Kind is not (SpecNodeKind.Object or SpecNodeKind.Boolean) && (isSwagger || schema.Kind != SpecNodeKind.Null))
            {
                report.Breaks(schema, $"The schema '{name}' must be an object", "a value of it is of any kind");
            }

            Check(schema);
        }
    }

    public void Check(SpecNode? schema)
    {
        if (schema is { IsObject: true })
        {
            _waiting.Push(schema);
        }

        while (_waiting.Count > 0 && !report.IsFull)
        {
            var next = _waiting.Pop();
            if (next.IsObject && report.IsNew(next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                CheckOne(next);
            }
        }
    }

    /// <summary>Whether some value of a schema may be of a type; what says no type may be of any, which nobody means.</summary>
    public bool MayBe(SpecNode? schema, Func<string, bool> type, int depth = 0)
    {
        if (report.Followed(schema) is not { } found || depth > Deepest)
        {
            return false;
        }

        return TypesOf(found).Any(name => name != "null" && type(name))
            || new[] { "anyOf", "oneOf" }.Any(list => (found[list]?.Items ?? []).Any(item => MayBe(item, type, depth + 1)));
    }

    private void CheckOne(SpecNode schema)
    {
        _cycles.Check(schema);
        foreach (var member in schema.Members)
        {
            switch (member.Name)
            {
                case "type":
                    CheckType(member.Value);
                    break;
                case "default":
                    CheckDefault(schema, member.Value);
                    break;
                case "enum" when member.Value.IsArray:
                    CheckEnum(member.Value);
                    break;
                case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                    CheckCount(member);
                    break;
                case "discriminator":
                    CheckMapping(member.Value["mapping"]);
                    break;
                case "properties" or "patternProperties" or "$defs" or "dependentSchemas":
                    member.Value.Members.Select(static part => part.Value).ToList().ForEach(_waiting.Push);
                    break;
                case "items" or "additionalProperties" or "not" or "if" or "then" or "else" or "contains" or "propertyNames":
                    _waiting.Push(member.Value);
                    break;
                case "allOf":
                    CheckTypes(member.Value);
                    Array.ForEach(member.Value.Items, _waiting.Push);
                    break;
                case "oneOf" or "anyOf" or "prefixItems":
                    Array.ForEach(member.Value.Items, _waiting.Push);
                    break;
                default:
                    report.MentionForeign(member);
                    break;
            }
        }
    }

    private void CheckType(SpecNode type)
    {
        foreach (var name in type.IsArray ? type.Items : [type])
        {
            if (name.Text is not ("string" or "number" or "integer" or "boolean" or "object" or "array" or "null") && (name.Text != "file" || report.Spec.Version != OpenApiVersion.Swagger20))
            {
                report.Breaks(name, $"'{name.Text}' is no type of JSON", "it is read as the type that it suggests, or as any value");
            }
        }
    }

    private void CheckDefault(SpecNode schema, SpecNode value)
    {
        var types = TypesOf(schema);
        var isNull = value.Kind == SpecNodeKind.Null && (schema.IsTrue("nullable") || schema.IsTrue("x-nullable"));
        if (types.Count > 0 && !isNull && !types.Any(type => Fits(value, type)))
        {
            report.Breaks(value, $"The default is no {string.Join(" or ", types)}", "nothing depends on it");
        }
    }

    private static bool Fits(SpecNode value, string type) => type switch
    {
        "integer" => value.Kind == SpecNodeKind.Number && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number),
        "number" => value.Kind == SpecNodeKind.Number,
        "string" => value.IsString,
        "boolean" => value.Kind == SpecNodeKind.Boolean,
        "object" => value.IsObject,
        "array" => value.IsArray,
        "null" => value.Kind == SpecNodeKind.Null,
        _ => true,
    };

    private void CheckEnum(SpecNode values)
    {
        var known = new HashSet<(SpecNodeKind, string)>();
        foreach (var value in values.Items.Where(value => !value.IsObject && !value.IsArray && !known.Add((value.Kind, value.Text))))
        {
            report.Breaks(value, $"The value '{value.Text}' is given twice", "it counts once");
        }
    }

    private void CheckCount(SpecMember member)
    {
        if (member.Value.Kind != SpecNodeKind.Number || !Fits(member.Value, "integer") || member.Value.Text[0] == '-')
        {
            report.Breaks(member.Value, $"'{member.Name}' must be a whole number that is not negative", "it was ignored");
        }
    }

    // A value is the name of a schema, or a reference to one.
    private void CheckMapping(SpecNode? mapping)
    {
        var root = report.Spec.Root.Root!;
        foreach (var (name, target) in mapping?.Members ?? SpecMembers.Empty)
        {
            var text = target.Text;
            var isKnown = text.StartsWith("#/", StringComparison.Ordinal)
                ? JsonPointer.Find(target.File.Root ?? root, Uri.UnescapeDataString(text.Substring(1)), out _) is not null || JsonPointer.Find(root, Uri.UnescapeDataString(text.Substring(1)), out _) is not null
                : text.IndexOfAny(['/', '#', '.']) >= 0 || report.Spec.NamedSchemas.Any(schema => schema.Name == text);
            if (!isKnown)
            {
                report.Breaks(target, $"The discriminator's value '{name}' means '{text}', and no schema is called so", "objects with it are read as their base, or as JSON");
            }
        }
    }

    private void CheckTypes(SpecNode all)
    {
        var declared = all.Items.Select(item => (Item: item, Types: TypesOf(report.Followed(item) ?? item))).Where(static part => part.Types.Count > 0).ToList();
        for (var index = 1; index < declared.Count; index++)
        {
            if (!declared[0].Types.Any(type => declared[index].Types.Any(other => type == other || (type, other) is ("integer", "number") or ("number", "integer"))))
            {
                report.Breaks(declared[index].Item, $"No value is {string.Join(" or ", declared[0].Types)} and {string.Join(" or ", declared[index].Types)} at once", "the first type counts");
            }
        }
    }

    private static IReadOnlyList<string> TypesOf(SpecNode schema) => schema["type"] switch
    {
        { IsString: true } type => [type.Text],
        { IsArray: true } types => [.. types.Items.Where(static type => type.IsString).Select(static type => type.Text)],
        _ => [],
    };
}
