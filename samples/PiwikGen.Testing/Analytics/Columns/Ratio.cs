using System.Globalization;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>A share: 0 where there is nothing to have a share of.</summary>
internal sealed class Ratio(IAccumulator part, IAccumulator whole) : IAccumulator
{
    public object Result
    {
        get
        {
            var all = Convert.ToDouble(whole.Result, CultureInfo.InvariantCulture);
            return all == 0 ? 0.0 : Convert.ToDouble(part.Result, CultureInfo.InvariantCulture) / all;
        }
    }

    public void Add(Hit hit)
    {
        part.Add(hit);
        whole.Add(hit);
    }
}
