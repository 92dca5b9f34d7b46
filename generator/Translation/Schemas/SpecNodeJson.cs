using System.Text;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>A small value of the document, such as one of an enum, as JSON text.</summary>
internal static class SpecNodeJson
{
    private const int MaxDepth = 16;

    public static string Of(SpecNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SpecNode node, int depth)
    {
        if (depth > MaxDepth)
        {
            text.Append("null");
        }
        else if (node.Kind == SpecNodeKind.Array)
        {
            text.Append('[');
            for (var i = 0; i < node.Items.Length; i++)
            {
                text.Append(i == 0 ? "" : ",");
                Append(text, node.Items[i], depth + 1);
            }

            text.Append(']');
        }
        else if (node.Kind == SpecNodeKind.Object)
        {
            text.Append('{');
            var separator = "";
            foreach (var (name, value) in node.Members)
            {
                text.Append(separator).Append(JsonText.Of(name)).Append(':');
                Append(text, value, depth + 1);
                separator = ",";
            }

            text.Append('}');
        }
        else
        {
            text.Append(JsonText.OfScalar(node));
        }
    }
}
