namespace PiwikGen.Generator.Input;

/// <summary>A property of the project that cannot be what it is set to.</summary>
internal sealed record SettingProblem(string Property, string Value, string Allowed);
