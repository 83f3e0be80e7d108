using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>Which of many a fault strikes: all, each n-th, the n-th alone, or each with a probability.</summary>
/// <remarks>Safe from any thread: what it strikes depends on the number and the stream alone.</remarks>
public readonly record struct Chance
{
    private readonly long each;
    private readonly long only;
    private readonly double? probability;

    private Chance(long each, long only, double? probability) => (this.each, this.only, this.probability) = (each, only, probability);

    /// <summary>All.</summary>
    public static Chance Always { get; }

    /// <summary>The n-th, the 2n-th and so on.</summary>
    /// <param name="count">n; above 0. 1 is all.</param>
    public static Chance Every(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count == 1 ? Always : new(count, 0, null);
    }

    /// <summary>The n-th alone.</summary>
    /// <param name="number">n; the first is 1.</param>
    public static Chance On(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new(0, number, null);
    }

    /// <summary>Each with a probability, whatever happened to the others.</summary>
    /// <param name="probability">0 to 1.</param>
    public static Chance Of(double probability)
    {
        Check.Fraction(probability);
        return new(0, 0, probability);
    }

    /// <summary>Whether it strikes the one of that number.</summary>
    /// <param name="number">The first is 1.</param>
    /// <param name="stream">Where random numbers come from, the n-th for the n-th.</param>
    public bool Strikes(long number, RandomStream stream) =>
        probability is { } likely ? stream.Fraction(number) < likely
        : only > 0 ? number == only
        : each == 0 || number % each == 0;

    /// <summary>As it stands in the text of a fault: <c>every 3</c>, <c>on 5</c>, <c>with 10%</c>; nothing for all.</summary>
    public override string ToString() =>
        probability is { } likely ? string.Create(CultureInfo.InvariantCulture, $"with {(decimal)likely * 100:0.############################}%")
        : only > 0 ? $"on {only.ToString(CultureInfo.InvariantCulture)}"
        : each > 0 ? $"every {each.ToString(CultureInfo.InvariantCulture)}" : "";
}
