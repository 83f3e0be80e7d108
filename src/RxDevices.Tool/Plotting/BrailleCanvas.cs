namespace RxDevices.Tool;

/// <summary>Lines of dots on a terminal: two by four of them in a character.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class BrailleCanvas(int columns, int rows)
{
    // The bits of Unicode's Braille patterns, by row and column of the dot.
    private static readonly int[,] Bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly int[] dots = new int[columns * rows];
    private readonly Colour[] colours = new Colour[columns * rows];

    public int Width => columns * 2;

    public int Height => rows * 4;

    /// <summary>Draws a straight line between two dots; what is outside is left out.</summary>
    public void Line((int X, int Y) from, (int X, int Y) to, Colour colour)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (var i = 0; i <= steps; i++)
        {
            Dot(
                from.X + (int)Math.Round((to.X - from.X) * (double)i / steps),
                from.Y + (int)Math.Round((to.Y - from.Y) * (double)i / steps),
                colour);
        }
    }

    /// <summary>Puts it into a frame.</summary>
    public void CopyTo(Frame frame, int row, int column)
    {
        for (var i = 0; i < dots.Length; i++)
        {
            if (dots[i] != 0)
            {
                frame.Put(row + (i / columns), column + (i % columns), ((char)(0x2800 + dots[i])).ToString(), colours[i]);
            }
        }
    }

    private void Dot(int x, int y, Colour colour)
    {
        if (x >= 0 && x < Width && y >= 0 && y < Height)
        {
            var cell = (y / 4 * columns) + (x / 2);
            dots[cell] |= Bits[y % 4, x % 2];
            colours[cell] = colour;
        }
    }
}
