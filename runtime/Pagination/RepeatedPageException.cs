namespace PiwikGen.Pagination;

/// <summary>A server sends a walk through its pages in a circle, so that not all items can be had. The items up to here were passed on.</summary>
public sealed class RepeatedPageException : Exception
{
    internal RepeatedPageException(string message)
        : base(message)
    {
    }
}
