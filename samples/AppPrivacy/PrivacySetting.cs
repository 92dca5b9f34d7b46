using PiwikGen.PiwikPro.Apps;

namespace AppPrivacy;

/// <summary>A privacy setting: how it is read, and the change that makes it strict. The change has one attribute, so nothing else is sent.</summary>
internal sealed record PrivacySetting(string Name, Func<AppAttributes, object?> Read, Func<AppSettings> Strict)
{
    public static readonly IReadOnlyList<PrivacySetting> All =
    [
        new("Data of visitors without consent is anonymous", static app => app.GdprDataAnonymization, static () => new() { GdprDataAnonymization = true }),
        new("How visitors without consent are told apart", static app => app.GdprDataAnonymizationMode, static () => new() { GdprDataAnonymizationMode = AnonymizationMode.NoDeviceStorage }),
        new("Cookies", static app => app.PrivacyUseCookies, static () => new() { PrivacyUseCookies = false }),
        new("Fingerprints", static app => app.PrivacyUseFingerprinting, static () => new() { PrivacyUseFingerprinting = false }),
        new("Locations of visitors without consent", static app => app.GdprLocationRecognition, static () => new() { GdprLocationRecognition = false }),
        new("Strict session ids", static app => app.SessionIdStrictPrivacyMode, static () => new() { SessionIdStrictPrivacyMode = true }),
    ];
}
