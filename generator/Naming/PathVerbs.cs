namespace PiwikGen.Generator.Naming;

/// <summary>Words of paths that are not nouns.</summary>
internal static class PathVerbs
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Accept", "Acknowledge", "Activate", "Add", "Apply", "Approve", "Archive", "Assign", "Attach", "Authorize", "Block", "Calculate",
        "Cancel", "Capture", "Change", "Check", "Checkout", "Clear", "Clone", "Close", "Commit", "Complete", "Compute", "Confirm", "Connect",
        "Convert", "Copy", "Count", "Create", "Deactivate", "Decline", "Delete", "Deploy", "Detach", "Disable", "Disconnect", "Dismiss",
        "Download", "Duplicate", "Edit", "Enable", "Estimate", "Execute", "Expire", "Export", "Fetch", "Finalize", "Find", "Generate", "Get",
        "Import", "Install", "Invite", "Invoke", "Join", "Leave", "List", "Lock", "Login", "Logout", "Lookup", "Merge", "Move", "Pause",
        "Ping", "Preview", "Publish", "Purge", "Query", "Reactivate", "Rebuild", "Recalculate", "Refresh", "Refund", "Regenerate", "Register",
        "Reindex", "Reject", "Release", "Remove", "Rename", "Renew", "Reopen", "Replace", "Resend", "Reset", "Resize", "Resolve", "Restart",
        "Restore", "Resume", "Retry", "Revert", "Revoke", "Rotate", "Run", "Save", "Schedule", "Search", "Send", "Set", "Share", "Sign",
        "Simulate", "Start", "Stop", "Submit", "Subscribe", "Suspend", "Swap", "Sync", "Synchronize", "Terminate", "Test", "Track", "Transfer",
        "Translate", "Trigger", "Unarchive", "Unassign", "Unblock", "Undelete", "Uninstall", "Unlock", "Unpublish", "Unshare", "Unsubscribe",
        "Update", "Upgrade", "Upload", "Validate", "Verify", "Void", "Vote",
    };

    /// <summary>On a collection these act on one of it, which is not there yet.</summary>
    private static readonly HashSet<string> VerbsOfOne = new(StringComparer.Ordinal)
    {
        "Add", "Create", "Estimate", "Generate", "Import", "Invite", "Preview", "Register", "Simulate", "Submit", "Upload", "Validate",
    };

    private static readonly HashSet<string> VerbsOfMany = new(StringComparer.Ordinal) { "Count", "Find", "List", "Lookup", "Query", "Search" };

    /// <summary>What things have, so that the segment behind says whose it is: <c>/settings/app</c>, <c>/permission/user</c>.</summary>
    private static readonly HashSet<string> Aspects = new(StringComparer.Ordinal)
    {
        "Access", "Annotation", "Annotations", "Config", "Configuration", "Permission", "Permissions", "Preferences", "Setting", "Settings",
    };

    private static readonly HashSet<string> Alone = new(StringComparer.Ordinal) { "Me", "Self", "Myself" };

    private static readonly HashSet<string> Areas = new(StringComparer.Ordinal)
    {
        "Manage", "Management", "Public", "Private", "Internal", "External", "Api", "Apis", "Rest", "Service", "Services",
    };

    private static readonly HashSet<string> SingularQualifiers = new(StringComparer.Ordinal)
    {
        "Current", "Default", "Draft", "First", "Global", "Last", "Latest", "Newest", "Oldest", "Own", "Primary", "Published",
    };

    private static readonly HashSet<string> PluralQualifiers = new(StringComparer.Ordinal)
    {
        "Active", "Batch", "Bulk", "Inactive", "Pending", "Recent", "Popular", "Top", "Upcoming", "Archived", "Deleted", "Disabled", "Enabled", "Excluded",
        "Expired", "Failed", "Featured", "Included", "Locked", "Scheduled", "Shared", "Starred", "Unread",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "By", "For", "From", "With", "Without", "In", "Of" };

    public static bool IsVerb(string word) => Verbs.Contains(word);

    public static bool ActsOnOne(string verb) => VerbsOfOne.Contains(verb);

    public static bool ActsOnMany(string verb) => VerbsOfMany.Contains(verb);

    public static bool IsAspect(string word) => Aspects.Contains(word);

    /// <summary>Whether a word needs none before it.</summary>
    public static bool StandsAlone(string word) => Alone.Contains(word);

    /// <summary>Whether a word divides an API rather than naming a thing.</summary>
    public static bool SaysNothing(string word) => Areas.Contains(word);

    /// <summary>Whether a word alone in a segment says which ones of the collection before it: <c>/apps/excluded</c>.</summary>
    public static bool IsQualifier(string word) => SingularQualifiers.Contains(word) || PluralQualifiers.Contains(word);

    public static bool QualifiesOne(string word) => SingularQualifiers.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static string OfMethod(string method) => method.ToUpperInvariant() switch
    {
        "GET" => "Get",
        "POST" => "Create",
        "PUT" => "Replace",
        "PATCH" => "Update",
        "DELETE" => "Delete",
        _ => string.Concat(Words.Of(method)),
    };
}
