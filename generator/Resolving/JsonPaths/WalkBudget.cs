namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>How many steps all queries of a file may take together.</summary>
internal sealed class WalkBudget(int steps, CancellationToken cancellationToken)
{
    private int _left = steps;

    /// <exception cref="WalkTooLongException">There were too many.</exception>
    public void Spend()
    {
        if ((_left & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (--_left < 0)
        {
            throw new WalkTooLongException();
        }
    }
}
