using System.Text;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>A stream that is read once, front to back, as one from the network is.</summary>
internal sealed class ForwardStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }
}
