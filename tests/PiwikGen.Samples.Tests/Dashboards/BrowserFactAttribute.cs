namespace PiwikGen.Samples.Tests.Dashboards;

/// <summary>A test in a real browser, which says that it was skipped where none is installed.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "chromium is not installed here (Debian package chromium): what a person sees of the dashboard was not tried.";
        }
    }
}
