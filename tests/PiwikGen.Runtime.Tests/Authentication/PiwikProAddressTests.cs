using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>An account name never decides where the secret goes.</summary>
public sealed class PiwikProAddressTests
{
    [Theory]
    [InlineData("acme")]
    [InlineData("a")]
    [InlineData("a-1")]
    [InlineData("0x-y-z9")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0")]
    public void Account_name_becomes_its_host(string account)
    {
        Assert.Equal($"https://{account}.piwik.pro/", PiwikProAddress.FromAccount(account).AbsoluteUri);
    }

    [Theory]
    [InlineData("evil.com/")]
    [InlineData("evil.com#")]
    [InlineData("evil.com?")]
    [InlineData("a@evil.com/")]
    [InlineData("evil.com:443/")]
    [InlineData("evil.com\\")]
    [InlineData("x.y")]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("\u0430cme")]
    [InlineData("\u0661")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz01")]
    public void Anything_else_is_refused(string account)
    {
        Assert.Equal("account", Assert.Throws<ArgumentException>(() => PiwikProAddress.FromAccount(account)).ParamName);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => PiwikProAddress.FromAccount(null!));
    }
}
