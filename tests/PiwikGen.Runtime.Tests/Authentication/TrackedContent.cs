namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A body that notes whether it was disposed of.</summary>
internal sealed class TrackedContent() : ByteArrayContent([])
{
    public bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
