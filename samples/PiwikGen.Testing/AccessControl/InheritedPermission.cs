namespace PiwikGen.Testing.AccessControl;

/// <summary>What a user may do as a member of groups: the highest level, and the groups that say anything.</summary>
internal sealed record InheritedPermission(PermissionLevel Level, IReadOnlyList<string> GroupNames);
