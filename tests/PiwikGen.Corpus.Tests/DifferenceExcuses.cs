using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PiwikGen.Corpus.Tests;

/// <summary>Why a member that was read need not be written back: it is null, only received, or unknown to the schema.</summary>
internal sealed partial class DifferenceExcuses(SchemaKnowledge knowledge)
{
    /// <summary>The reason, or null where there is none.</summary>
    /// <param name="difference">As <see cref="JsonEquality"/> words it.</param>
    /// <param name="schema">The schema of the whole value.</param>
    /// <param name="value">The whole value.</param>
    public string? Of(string difference, JsonNode? schema, JsonNode? value)
    {
        if (MissingMember().Match(difference) is not { Success: true } missing)
        {
            return null;
        }

        // The whole value may be a member of something that only receives it.
        var steps = Step().Matches(missing.Groups[1].Value).Select(static step => step.Value.TrimStart('.')).ToList();
        return ValueAt(value, steps) is null ? "an explicit null" : knowledge.Excuse(schema, steps);
    }

    private static JsonNode? ValueAt(JsonNode? node, IEnumerable<string> steps) => steps.Aggregate(node, static (current, step) =>
        step[0] == '[' ? current?[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)] : (current as JsonObject)?[step]);

    [GeneratedRegex(@"^\$(.*) is missing$")]
    private static partial Regex MissingMember();

    [GeneratedRegex(@"\[\d+\]|\.[^.\[]+")]
    private static partial Regex Step();
}
