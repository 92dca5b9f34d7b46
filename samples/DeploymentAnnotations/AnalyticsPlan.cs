using System.Text.Json;

namespace DeploymentAnnotations;

/// <summary>The goals and custom dimensions that a site is to have, as a file beside the code that tracks them.</summary>
internal sealed record AnalyticsPlan(IReadOnlyList<PlannedGoal> Goals, IReadOnlyList<PlannedDimension> Dimensions)
{
    public static async Task<AnalyticsPlan> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<AnalyticsPlan>(file, JsonSerializerOptions.Web, cancellationToken) is { Goals: not null, Dimensions: not null } plan
                ? plan
                : throw new FormatException($"{path} must have goals and dimensions.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} is no plan: {e.Message}", e);
        }
    }
}
