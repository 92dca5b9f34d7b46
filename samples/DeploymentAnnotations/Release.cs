namespace DeploymentAnnotations;

/// <summary>What is deployed: a version, and a message where there is one. From the arguments, or from what CI systems set.</summary>
internal sealed record Release(string Version, string Message, DateOnly Date)
{
    // GitHub Actions, GitLab CI, Azure Pipelines, Jenkins; the more telling name first.
    private static readonly string[] Versions = ["GITHUB_REF_NAME", "CI_COMMIT_TAG", "CI_COMMIT_SHORT_SHA", "BUILD_BUILDNUMBER", "BUILD_TAG", "GITHUB_SHA"];
    private static readonly string[] Messages = ["CI_COMMIT_TITLE", "BUILD_SOURCEVERSIONMESSAGE", "GITHUB_WORKFLOW", "JOB_NAME"];

    public static Release Of(SampleArguments arguments)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return new Release(
            arguments.Text("version") ?? FirstSet(Versions) ?? $"{today:yyyy.MM.dd}",
            arguments.Text("message") ?? FirstSet(Messages) ?? "",
            arguments.Date("date", today));
    }

    private static string? FirstSet(IEnumerable<string> variables) =>
        variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value));
}
