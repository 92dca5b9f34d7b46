using System.Globalization;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>A value with a name for people: the id is a text or a whole number.</summary>
internal sealed record Labelled(object Id, string Label)
{
    public string IdText => Convert.ToString(Id, CultureInfo.InvariantCulture)!;
}
