namespace PiwikGen.Testing.AccessControl;

/// <summary>What somebody may do with an app or a meta site; each level includes the ones before it. Meta sites know no publishing.</summary>
internal enum PermissionLevel
{
    NoAccess,
    View,
    Edit,
    EditPublish,
    Manage,
}
