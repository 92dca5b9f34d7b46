namespace PiwikGen.Testing.AccessControl;

/// <summary>What there can be actions with.</summary>
internal enum EntityKind
{
    App,
    MetaSite,
    User,
}
