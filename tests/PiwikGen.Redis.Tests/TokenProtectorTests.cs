using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PiwikGen.Authentication;

namespace PiwikGen.Redis.Tests;

/// <summary>Tokens at rest.</summary>
public sealed class TokenProtectorTests
{
    private static readonly StoredAccessToken Token = new("CANARY-token", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(20));

    private readonly NotedLog _log = new();

    [Fact]
    public void Token_comes_back_with_its_life_and_what_is_left_of_it()
    {
        var protector = Create();
        var read = protector.Unprotect("key", protector.Protect("key", Token), TimeSpan.FromMinutes(7))!;

        Assert.Equal(("CANARY-token", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(7)), (read.Value, read.Life, read.Remaining));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Stored_bytes_show_nothing_of_the_token()
    {
        Assert.DoesNotContain("CANARY", Encoding.Latin1.GetString(Create().Protect("key", Token)), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_of_another_key_ring_is_a_miss_that_is_told()
    {
        Assert.Null(Create().Unprotect("key", Create().Protect("key", Token), TimeSpan.FromMinutes(7)));
        Assert.Contains("share one Data Protection key ring", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_that_was_moved_to_another_key_is_a_miss()
    {
        var protector = Create();

        Assert.Null(protector.Unprotect("other key", protector.Protect("key", Token), TimeSpan.FromMinutes(7)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("plainly no token of ours, and rather long at that, longer than any header")]
    public void What_was_never_encrypted_is_a_miss(string stored)
    {
        Assert.Null(Create().Unprotect("key", Encoding.UTF8.GetBytes(stored), TimeSpan.FromMinutes(7)));
    }

    [Fact]
    public void Changed_byte_is_a_miss()
    {
        var protector = Create();
        var stored = protector.Protect("key", Token);
        stored[^1] ^= 1;

        Assert.Null(protector.Unprotect("key", stored, TimeSpan.FromMinutes(7)));
    }

    [Fact]
    public void Encrypted_nothing_is_a_miss()
    {
        var ring = new EphemeralDataProtectionProvider();
        var stored = ring.CreateProtector("PiwikGen.Redis.AccessTokens.v1", "key").Protect(new byte[8]);

        Assert.Null(new TokenProtector(ring, _log.For<TokenProtector>()).Unprotect("key", stored, TimeSpan.FromMinutes(7)));
    }

    private TokenProtector Create() => new(new EphemeralDataProtectionProvider(), _log.For<TokenProtector>());
}
