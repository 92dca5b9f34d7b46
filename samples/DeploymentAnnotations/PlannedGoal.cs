namespace DeploymentAnnotations;

/// <summary>A goal of the plan.</summary>
internal sealed record PlannedGoal(string Name, string Trigger, string PatternType, string Pattern, string Revenue);
