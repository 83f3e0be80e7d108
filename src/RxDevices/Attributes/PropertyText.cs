using System.Globalization;

namespace RxDevices;

/// <summary>The value of a property of an attribute, as a client wrote it.</summary>
internal readonly record struct PropertyText(AttributeDescription Attribute, string Property, string Text)
{
    /// <summary>The text, or null where it says that nothing is given.</summary>
    public string? OrNull => Text.Trim() is var text && (text.Length == 0 || text.Equals("Not specified", StringComparison.OrdinalIgnoreCase))
        ? null
        : Text;

    public double? Double => OrNull is null ? null
        : double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Refuse("a number");

    /// <summary>A limit; whole where the attribute's numbers are, so that no digit of them is lost.</summary>
    public IComparable? Number => OrNull is null ? null
        : long.TryParse(Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? (IComparable)whole
        : ulong.TryParse(Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var large) ? (IComparable)large
        : Double;

    /// <summary>A number in which 0 is none.</summary>
    public double? DoubleOrNone => Double is 0 ? null : Double;

    public TimeSpan? Period => DoubleOrNone is not { } milliseconds ? null
        : Math.Abs(milliseconds) <= TimeSpan.MaxValue.TotalMilliseconds / 2 ? new((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond))
        : throw Refuse("a number of milliseconds");

    /// <summary>How far a value must move; 0 is no criterion, as in Tango.</summary>
    public Band? Band => OrNull is null ? null
        : RxDevices.Band.TryParse(Text, out var band) ? band == default ? null : band
        : throw Refuse("a number, or two with a comma for down and up");

    /// <summary>Labels with commas between, in brackets or not.</summary>
    public IReadOnlyList<string> List => OrNull is null ? [] : Text.Trim().Trim('[', ']').Split(',', StringSplitOptions.TrimEntries);

    public T OneOf<T>()
        where T : struct, Enum => OrNull is null ? default
        : Enum.GetNames<T>().Contains(Text.Trim(), StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(Text, ignoreCase: true)
        : throw Refuse($"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private DevFailedException Refuse(string wanted) => new(
        Reasons.AttributeOption,
        $"Attribute {Attribute.Name}: The property {Property} is defined in an unsupported format: '{Text}' is not {wanted}",
        "AttributeProperties");
}
