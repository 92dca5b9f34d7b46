using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Stores that fail, hang or talk nonsense cost a token request and no call.</summary>
public sealed class HostileTokenStoreTests : SharedTokenTest
{
    private const string Valid = "valid";

    [Theory]
    [InlineData("read")]
    [InlineData("lock")]
    [InlineData("write")]
    [InlineData("unlock")]
    public async Task Operation_that_fails_leaves_the_process_with_its_own_token(string failing)
    {
        Store.Before = operation => operation == failing ? throw new IOException("CANARY connection string") : Task.CompletedTask;

        Assert.Equal("own", (await FirstAsync("own")).Token.Value);
        Assert.Single(Log.Lines, line => line.Contains($"failed to {failing} (IOException)", StringComparison.Ordinal));
        Assert.DoesNotContain(Log.Lines, static line => line.Contains("CANARY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("lock")]
    public async Task Store_that_hangs_is_waited_for_once_in_a_fetch(string hanging)
    {
        Store.Before = operation => operation == hanging ? new TaskCompletionSource().Task : Task.CompletedTask;
        var call = GetAsync(Process());
        await UntilAsync(() => Store.Count(hanging) == 1);
        Assert.Equal(0, Endpoint.Count);
        Clock.Advance(2);
        (await Endpoint.NextAsync()).Succeed("own");

        Assert.Equal("own", (await call).Value);
        Assert.Equal(0, Store.Count("write"));
        Assert.Single(Log.Lines, line => line.Contains($"failed to {hanging} (no answer in time)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("write")]
    [InlineData("unlock")]
    public async Task Store_that_hangs_when_the_token_is_there_holds_nobody_longer_than_its_time(string hanging)
    {
        Store.Before = operation => operation == hanging ? new TaskCompletionSource().Task : Task.CompletedTask;
        var call = GetAsync(Process());
        (await Endpoint.NextAsync()).Succeed("own");
        await UntilAsync(() => Store.Count(hanging) == 1);
        Clock.Advance(2);

        Assert.Equal("own", (await call).Value);
    }

    [Fact]
    public async Task Store_that_came_back_is_used_again()
    {
        Store.Before = static _ => throw new IOException();
        var (process, token) = await FirstAsync("own");
        Store.Before = static _ => Task.CompletedTask;
        Clock.Advance(1600);
        Assert.Same(token, await GetAsync(process));
        (await Endpoint.NextAsync()).Succeed("shared");
        await UntilAsync(() => Store.Tokens.Any(static stored => stored.Value == "shared"));
    }

    [Fact]
    public async Task Lock_that_could_not_be_prolonged_does_not_keep_the_token_from_being_written()
    {
        var call = GetAsync(Process());
        var request = await Endpoint.NextAsync();
        Store.Before = static operation => operation == "lock" ? throw new IOException() : Task.CompletedTask;
        var locks = Store.Count("lock");
        Clock.Advance(1);
        await UntilAsync(() => Store.Count("lock") > locks);
        request.Succeed("one");
        await call;

        Assert.Equal("one", Assert.Single(Store.Tokens).Value);
    }

    [Theory]
    [InlineData("", 1800, 900)]
    [InlineData("with blank", 1800, 900)]
    [InlineData("line\nbreak", 1800, 900)]
    [InlineData(Valid, 0, 0)]
    [InlineData(Valid, -1, -1)]
    [InlineData(Valid, 100_000, 900)]
    [InlineData(Valid, 1800, 1801)]
    [InlineData(Valid, 1800, 0)]
    [InlineData(Valid, 1800, -5)]
    public async Task Garbage_is_ignored_and_replaced(string value, double life, double remaining)
    {
        Store.Garbage = new StoredAccessToken(value, TimeSpan.FromSeconds(life), TimeSpan.FromSeconds(remaining));

        Assert.Equal("own", (await FirstAsync("own")).Token.Value);
        Assert.Equal("own", (await GetAsync(Process())).Value);
        Assert.Equal(1, Endpoint.Count);
    }

    [Fact]
    public void Stored_token_shows_its_value_to_nobody_but_the_store()
    {
        var token = new StoredAccessToken("CANARY", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(3));

        Assert.DoesNotContain("CANARY", token.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", System.Text.Json.JsonSerializer.Serialize(token), StringComparison.Ordinal);
        Assert.Equal("CANARY", token.Value);
    }
}
