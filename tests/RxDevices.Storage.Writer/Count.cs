using System.Globalization;

namespace RxDevices.Storage.Writer;

/// <summary>What the writer counts in, and how a number is written so that a torn one is seen.</summary>
public static class Count
{
    public const string Attribute = "count";
    public const int AtOnce = 5;

    // Some fifty pages of the database, so that there is time to be killed between two of them.
    private const int Length = 200_000;

    public static DeviceName Device { get; } = DeviceName.Parse("test/writer/1");

    public static string Text(int number) => $"{number}:{new string((char)('a' + (number % 26)), Length)}";

    /// <summary>The number of a value; 0 when there is none.</summary>
    /// <exception cref="FormatException">It is not what <see cref="Text"/> makes.</exception>
    public static int Read(string? text)
    {
        var number = text is null ? 0 : int.Parse(text.AsSpan(0, text.IndexOf(':')), CultureInfo.InvariantCulture);
        return text is null || text == Text(number) ? number : throw new FormatException($"The value of {number} is not whole.");
    }
}
