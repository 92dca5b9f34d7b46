using System.Collections.Concurrent;
using System.Globalization;
using PuppeteerSharp;

namespace PiwikGen.Samples.Tests.Dashboards;

/// <summary>The page in the browser: what a person does there and sees.</summary>
internal sealed class DashboardPage : IAsyncDisposable
{
    private const string Settled = "document.querySelector('#report')?.getAttribute('aria-busy') === 'false'";

    private readonly IPage _page;

    public DashboardPage(IPage page)
    {
        _page = page;
        page.Console += (_, told) => Complain(told.Message.Type == ConsoleType.Error, told.Message.Text);
        page.PageError += (_, failed) => Complain(true, failed.Message);
        page.RequestFailed += (_, failed) => Complain(true, $"{failed.Request.Url}: {failed.Request.FailureText}");
    }

    /// <summary>Errors of the console, of scripts and of requests.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public async Task GoAsync(Uri address)
    {
        await _page.GoToAsync(address.ToString());
        await _page.WaitForExpressionAsync(Settled);
    }

    /// <summary>Chooses a period and waits until the chart shows it.</summary>
    public async Task ChoosePeriodAsync(int days)
    {
        await _page.ClickAsync(string.Create(CultureInfo.InvariantCulture, $"input[name=days][value='{days}']"));
        await _page.WaitForExpressionAsync(string.Create(CultureInfo.InvariantCulture, $"document.querySelectorAll('.point').length === {days} && {Settled}"));
    }

    /// <summary>Chooses another app and waits until its numbers are there.</summary>
    public async Task ChooseAppAsync(string id)
    {
        var before = await TextAsync("#visits");
        await _page.SelectAsync("#app", id);
        await _page.WaitForExpressionAsync($"document.querySelector('#visits').textContent !== '{before}' && {Settled}");
    }

    public Task PressAsync(string key) => _page.Keyboard.PressAsync(key);

    public Task FocusAsync(string selector) => _page.FocusAsync(selector);

    public Task<string> TextAsync(string selector) => EvaluateAsync<string>($"document.querySelector('{selector}').innerText.trim()");

    /// <summary>A number as it is written for people.</summary>
    public async Task<long> NumberAsync(string selector) => long.Parse(await TextAsync(selector), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public Task<bool> IsVisibleAsync(string selector) => EvaluateAsync<bool>($"document.querySelector('{selector}').checkVisibility()");

    public Task<long[]> PointsAsync() => EvaluateAsync<long[]>("[...document.querySelectorAll('.point')].map(point => +point.dataset.visits)");

    public Task<T> EvaluateAsync<T>(string expression) => _page.EvaluateExpressionAsync<T>(expression);

    public async Task BeAsync(int width, string colorScheme)
    {
        await _page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
        await _page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = colorScheme }]);
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();

    private void Complain(bool isError, string complaint)
    {
        if (isError)
        {
            Complaints.Enqueue(complaint);
        }
    }
}
