using System.Diagnostics;
using PuppeteerSharp;

namespace PiwikGen.Samples.Tests.Dashboards;

/// <summary>The dashboard as a process of its own, and a browser, for all tests of a class.</summary>
public sealed class RunningDashboard : IAsyncLifetime
{
    private const string Announcement = "Now listening on: ";

    private readonly SampleFolder _folder = new();
    private Process? _process;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        _process = SampleRun.Start("Dashboard", _folder.Path, "--urls", "http://127.0.0.1:0");
        Address = await AddressAsync(_process);
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = Chromium.Program,
            Headless = true,
            // Containers run tests as root, and their shared memory is small; nothing but the dashboard is opened.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    internal async Task<DashboardPage> OpenAsync(string query = "")
    {
        var page = new DashboardPage(await _browser!.NewPageAsync());
        await page.GoAsync(new Uri(Address, query));
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        var announced = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Take(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
            {
                announced.TrySetException(new InvalidOperationException("The dashboard ended before it listened."));
            }
            else if (line.Data.Contains(Announcement, StringComparison.Ordinal))
            {
                announced.TrySetResult(new Uri(line.Data[(line.Data.IndexOf(Announcement, StringComparison.Ordinal) + Announcement.Length)..]));
            }
        }

        process.OutputDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await announced.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
