namespace PiwikGen.Generator.Model;

/// <summary>Namespaces of registrations.</summary>
internal static class RegistrationNamespaces
{
    /// <summary>Where registrations are looked for: whatever registers services has it imported.</summary>
    public const string Services = "Microsoft.Extensions.DependencyInjection";
}

/// <summary>A client and the file that it goes to.</summary>
/// <param name="HintName">The name of the file, unique in the compilation.</param>
/// <param name="RegistrationHintName">The name of the file of its registration.</param>
/// <param name="RegistrationNamespace">Where the registration's extension methods are found.</param>
/// <param name="Accessibility">"public" or "internal".</param>
/// <param name="Client">The client.</param>
/// <param name="DocumentPath">The document that it comes from, or the first of several.</param>
internal sealed record ClientFile(string HintName, string RegistrationHintName, string RegistrationNamespace, string Accessibility, ClientModel Client, string DocumentPath);

/// <summary>Types that share a file.</summary>
internal sealed record TypeFile(string HintName, string Namespace, string Accessibility, EquatableArray<TypeModel> Types, string DocumentPath);

/// <summary>The resolver that knows all types of a document.</summary>
internal sealed record ResolverFile(string HintName, string Namespace, string Accessibility, string Name, EquatableArray<string> Types, string DocumentPath);
