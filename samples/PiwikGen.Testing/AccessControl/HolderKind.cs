namespace PiwikGen.Testing.AccessControl;

/// <summary>Who can have a permission.</summary>
internal enum HolderKind
{
    User,
    UserGroup,
}
