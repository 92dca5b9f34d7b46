using System.Net.Mail;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Users;

/// <summary>What addresses, languages, roles and passwords may be.</summary>
internal static class UserRules
{
    public const string Owner = "OWNER";
    public const string User = "USER";
    public const string DefaultLanguage = "en-US";

    private static readonly string[] Languages = ["ca", "de", "en", "es", "fi", "fr", "nl", "sv"];

    public static string Email(AttributeReader attributes)
    {
        var email = attributes.RequiredText("email");
        return MailAddress.TryCreate(email, out var address) && address.Address == email
            ? email
            : throw attributes.Refusal("email", "This value is not a valid email address.");
    }

    public static string? Language(AttributeReader attributes)
    {
        var language = attributes.Text("language");
        return language is null || Languages.Contains(language.Split('-')[0], StringComparer.Ordinal)
            ? language
            : throw attributes.Refusal(
                "language", $"Language \"{language}\" is not supported (supported are {string.Join(", ", Languages)})", "users.error.unsupported-language");
    }

    public static string? Role(AttributeReader attributes)
    {
        var role = attributes.Text("role");
        return role is null or Owner or User
            ? role
            : throw attributes.Refusal("role", $"Role \"{role}\" is not supported (supported are {Owner}, {User})", "users.error.invalid-role");
    }

    public static string Password(AttributeReader attributes, string name)
    {
        var password = attributes.RequiredText(name);
        return password.Length is >= 12 and <= 128 && password.Any(char.IsAsciiDigit) && password.Any(char.IsUpper) && password.Any(char.IsLower)
            ? password
            : throw attributes.Refusal(
                name, "A password has 12 to 128 characters, among them a digit, an upper-case and a lower-case letter.", "users.error.invalid-password");
    }
}
