using System.Globalization;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>A schema with one value: a scalar that is filled in by itself.</summary>
internal static class ConstantShapes
{
    public static Shape Of(SpecNode value, Facets facets)
    {
        if (value.Kind == SpecNodeKind.Null)
        {
            return new ScalarShape(TypeKind.Element) { IsNullable = true };
        }

        // YAML reads a bare word as it looks: a value of a string schema is text however it looks.
        if (value.Kind == SpecNodeKind.String || (IsScalar(value) && facets.Types is ["string"]))
        {
            return new ScalarShape(TypeKind.String, LiteralModel.String(value.Text), JsonText.Of(value.Text));
        }

        if (value.Kind == SpecNodeKind.Boolean)
        {
            return new ScalarShape(TypeKind.Boolean, LiteralModel.Boolean(value.Text == "true"), value.Text);
        }

        if (value.Kind == SpecNodeKind.Number)
        {
            return OfNumber(value.Text);
        }

        return new ScalarShape(TypeKind.Element);
    }

    private static ScalarShape OfNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return new ScalarShape(TypeKind.Int64, new LiteralModel(LiteralKind.Integer, text), text);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? new ScalarShape(TypeKind.Double, new LiteralModel(LiteralKind.Number, text), text)
            : new ScalarShape(TypeKind.Element);
    }

    private static bool IsScalar(SpecNode node) => node.Kind is SpecNodeKind.String or SpecNodeKind.Number or SpecNodeKind.Boolean;
}
