namespace PiwikGen.Generator.Reading;

/// <summary>
/// Lines and columns of UTF-8 text, both from zero, columns in UTF-16 units as editors count them. Places are asked for in the
/// order of the text, so that it is walked once.
/// </summary>
internal sealed class LineMap(byte[] utf8)
{
    private int _position;

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>Moves on to an offset, which is not before the last one.</summary>
    public void MoveTo(long offset)
    {
        for (var end = (int)Math.Min(offset, utf8.Length); _position < end; _position++)
        {
            var unit = utf8[_position];
            if (unit == '\n' || (unit == '\r' && (_position + 1 == utf8.Length || utf8[_position + 1] != '\n')))
            {
                Line++;
                Column = 0;
            }
            else if (unit < 0x80 || unit >= 0xC0)
            {
                // Four bytes of UTF-8 are two units of UTF-16; the bytes that continue a character count for nothing.
                Column += unit >= 0xF0 ? 2 : 1;
            }
        }
    }
}
