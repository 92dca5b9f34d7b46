using PiwikGen.PiwikPro.ContainerSettings;
using Spectre.Console;

namespace AppPrivacy;

/// <summary>The code that goes into the pages of an app, as a file.</summary>
internal sealed class InstallationFile(IContainerSettingsClient settings)
{
    public async Task WriteAsync(Guid app, string path, CancellationToken cancellationToken)
    {
        var code = await settings.GetAppInstallationCodeAsync(app, cancellationToken);
        await File.WriteAllTextAsync(path, code.Data.Attributes.Code, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Wrote the code for the pages to [bold]{path}[/].");
    }
}
