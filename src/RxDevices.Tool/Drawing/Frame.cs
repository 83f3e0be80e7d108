using System.Globalization;

namespace RxDevices.Tool;

/// <summary>What a window shows: a character and its colour at each place.</summary>
/// <remarks>One owner at a time, until it is drawn; then nobody changes it.</remarks>
internal sealed class Frame
{
    private readonly (char Character, Colour Colour)[] cells;

    public Frame(int width, int height)
    {
        (Width, Height) = (Math.Max(width, 1), Math.Max(height, 1));
        cells = new (char, Colour)[Width * Height];
        Array.Fill(cells, (' ', Colour.Plain));
    }

    public int Width { get; }

    public int Height { get; }

    public (char Character, Colour Colour) this[int row, int column] => cells[(row * Width) + column];

    /// <summary>Puts a text at a place; what does not fit there is cut off.</summary>
    public void Put(int row, int column, string text, Colour colour = Colour.Plain)
    {
        for (var i = 0; i < text.Length && column + i < Width; i++)
        {
            cells[(row * Width) + column + i] = (OneColumn(text[i]), colour);
        }
    }

    /// <summary>Gives a whole row a colour.</summary>
    public void Fill(int row, Colour colour)
    {
        foreach (ref var cell in cells.AsSpan(row * Width, Width))
        {
            cell.Colour = colour;
        }
    }

    // A character that moves the cursor by none or two columns would shift what stands behind it.
    private static char OneColumn(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || character is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
            or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60')
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? '?'
            : character;
}
