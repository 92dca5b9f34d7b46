using System.Globalization;

namespace PiwikGen.Runtime.Tests.Cultures;

/// <summary>Tests under other cultures show something only where there are other cultures: here it fails where globalization is invariant.</summary>
public sealed class CultureOfTheRunTests
{
    [Fact]
    public void Cultures_differ_in_minus_signs_calendars_digits_and_letters()
    {
        const string Advice = "This needs globalization data: install libicu, and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.";
        Assert.True((-1).ToString(new CultureInfo("sv-SE")) != "-1", Advice);
        Assert.True((1.5).ToString(new CultureInfo("de-DE")) == "1,5", Advice);
        Assert.True(new DateTime(2024, 2, 29).ToString("yyyy", new CultureInfo("th-TH")) == "2567", Advice);
        Assert.True(new CultureInfo("ar-SA").Calendar is not GregorianCalendar, Advice);
        Assert.True("i".ToUpper(new CultureInfo("tr-TR")) == "\u0130", Advice);
    }

    [Fact]
    public void The_run_has_the_culture_that_it_was_asked_for() => Assert.Equal(CultureOfTheRun.Name ?? CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Name);
}
