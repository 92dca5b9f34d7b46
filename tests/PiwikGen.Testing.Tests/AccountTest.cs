using Microsoft.Extensions.DependencyInjection;
using PiwikGen.PiwikPro;
using PiwikGen.Testing.Tests.Documents;

namespace PiwikGen.Testing.Tests;

/// <summary>An account and the client over all of its documents. After each test every answer that the account gave is held against the document of its operation.</summary>
public abstract class AccountTest : IAsyncLifetime
{
    private const int WholeBody = 64 * 1024 * 1024;

    private readonly List<Exchange> _exchanges = [];
    private ServiceProvider? _services;

    /// <summary>The account of this test alone.</summary>
    protected EmbeddedAccount Account { get; private set; } = null!;

    /// <summary>The generated client, signed in.</summary>
    protected IPiwikProClient Piwik => _services!.GetRequiredService<IPiwikProClient>();

    /// <summary>A plain client without a token, for what the generated one cannot send.</summary>
    protected HttpClient Plain { get; private set; } = null!;

    /// <summary>How the account is furnished; bodies are always recorded whole.</summary>
    protected virtual EmbeddedAccountOptions Options => new() { CapturedBodyBytes = WholeBody };

    public async Task InitializeAsync()
    {
        Account = await EmbeddedAccount.StartAsync(Options);
        Account.ExchangeCompleted += _exchanges.Add;
        Plain = new HttpClient { BaseAddress = Account.BaseAddress };
        var services = new ServiceCollection();
        services.AddPiwikProClient(options =>
        {
            options.BaseAddress = Account.BaseAddress;
            options.ClientId = Account.ClientId;
            options.ClientSecret = Account.ClientSecret;
            options.AllowInsecureLoopback = true;
        });
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        Plain.Dispose();
        await _services!.DisposeAsync();
        await Account.DisposeAsync();

        var contradictions = _exchanges.SelectMany(SpecDocuments.Contradictions).ToList();
        Assert.True(contradictions.Count == 0, "The account contradicts its documents:\n" + string.Join('\n', contradictions));
    }
}
