using System.Globalization;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Open enums: what their values are kept as, and which are known.</summary>
internal static class EnumShapes
{
    public static Shape Of(Facets facets, SpecNode list, ShapeReader reader, string place)
    {
        var values = list.Items.Where(static value => value.Kind != SpecNodeKind.Null).ToList();
        var hasNull = values.Count < list.Items.Length;
        if (values.Count == 0)
        {
            return new ScalarShape(TypeKind.Element) { IsNullable = true };
        }

        var isText = facets.Types is ["string"];
        if (values.Count == 1)
        {
            var constant = ConstantShapes.Of(values[0], facets);
            constant.IsNullable = hasNull;
            return constant;
        }

        if (values.All(static value => value.Kind == SpecNodeKind.Boolean) && !isText)
        {
            return new ScalarShape(TypeKind.Boolean) { IsNullable = hasNull };
        }

        var backing = BackingOf(values, facets);
        var shape = reader.Name(new EnumShape(backing), facets, place);
        shape.IsNullable = hasNull;
        var names = GivenNames(facets, list);
        var seen = new HashSet<LiteralModel>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var value = list.Items[i];
            if (value.Kind != SpecNodeKind.Null && LiteralOf(value, backing) is { } literal && seen.Add(literal))
            {
                shape.Values.Add(new EnumValueShape(
                    RawOf(value, backing), literal, names.Name(i), names.Description(i, value.Text)) { IsTextAmongOthers = IsTextAmongOthers(value, backing) });
            }
        }

        return shape;
    }

    /// <summary>An enum of the constants of a <c>oneOf</c>, each with a title and a description of its own.</summary>
    public static EnumShape OfConstants(Facets facets, IReadOnlyList<(SpecNode Value, SpecNode Owner)> constants, ShapeReader reader, string place)
    {
        var backing = BackingOf(constants.Select(static constant => constant.Value).ToList(), facets);
        var shape = reader.Name(new EnumShape(backing), facets, place);
        foreach (var (value, owner) in constants)
        {
            if (LiteralOf(value, backing) is { } literal && shape.Values.All(known => known.Literal != literal))
            {
                shape.Values.Add(new EnumValueShape(RawOf(value, backing), literal, owner.StringOf("title"), owner.StringOf("description")) { IsTextAmongOthers = IsTextAmongOthers(value, backing) });
            }
        }

        return shape;
    }

    private static EnumBacking BackingOf(IReadOnlyList<SpecNode> values, Facets facets)
    {
        if (facets.Types is ["string"] && values.All(static value => value.Kind is SpecNodeKind.String or SpecNodeKind.Number or SpecNodeKind.Boolean))
        {
            return EnumBacking.String;
        }

        if (values.All(static value => value.Kind == SpecNodeKind.String) && facets.Types is not (["integer"] or ["number"]))
        {
            return EnumBacking.String;
        }

        if (values.All(static value => TryInteger(value.Text, out _) && value.Kind is SpecNodeKind.Number or SpecNodeKind.String))
        {
            return EnumBacking.Integer;
        }

        return values.All(static value => value.Kind == SpecNodeKind.Number && TryNumber(value.Text, out _)) ? EnumBacking.Number
            : values.All(static value => value.Kind == SpecNodeKind.String) ? EnumBacking.String
            : EnumBacking.Json;
    }

    private static LiteralModel? LiteralOf(SpecNode value, EnumBacking backing) => backing switch
    {
        EnumBacking.String => LiteralModel.String(value.Text),
        EnumBacking.Integer => TryInteger(value.Text, out _) ? new LiteralModel(LiteralKind.Integer, value.Text) : null,
        EnumBacking.Number => TryNumber(value.Text, out _) ? new LiteralModel(LiteralKind.Number, value.Text) : null,
        _ => LiteralModel.String(SpecNodeJson.Of(value)),
    };

    private static bool IsTextAmongOthers(SpecNode value, EnumBacking backing) => backing == EnumBacking.Json && value.Kind == SpecNodeKind.String;

    private static string RawOf(SpecNode value, EnumBacking backing) =>
        backing == EnumBacking.Json && value.Kind is SpecNodeKind.Array or SpecNodeKind.Object ? SpecNodeJson.Of(value) : value.Text;

    private static bool TryInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    private static EnumGivenNames GivenNames(Facets facets, SpecNode list) => new(
        facets.Keyword("x-enum-varnames") ?? facets.Keyword("x-enumNames") ?? facets.Keyword("x-enumnames"),
        facets.Keyword("x-enum-descriptions") ?? facets.Keyword("x-enumDescriptions"),
        list.Items.Length);
}

/// <summary>Names and descriptions that vendors give to the values of an enum, beside the list or by value.</summary>
internal sealed class EnumGivenNames(SpecNode? names, SpecNode? descriptions, int count)
{
    public string? Name(int index) =>
        names is { Kind: SpecNodeKind.Array } && names.Items.Length == count && names.Items[index].Kind == SpecNodeKind.String
            ? names.Items[index].Text
            : null;

    public string? Description(int index, string value) => descriptions switch
    {
        { Kind: SpecNodeKind.Array } when descriptions.Items.Length == count => descriptions.Items[index].Text,
        { Kind: SpecNodeKind.Object } => descriptions.StringOf(value),
        _ => null,
    };
}
