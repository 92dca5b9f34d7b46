namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Things to choose from, some more often than others.</summary>
internal sealed class Weighted<T>(params (T Value, int Weight)[] choices)
{
    private readonly int _sum = choices.Sum(static choice => choice.Weight);

    public T At(double share)
    {
        var left = share * _sum;
        foreach (var (value, weight) in choices)
        {
            left -= weight;
            if (left < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }
}
