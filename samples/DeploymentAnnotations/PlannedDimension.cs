namespace DeploymentAnnotations;

/// <summary>A custom dimension of the plan.</summary>
internal sealed record PlannedDimension(string Name, string Scope);
