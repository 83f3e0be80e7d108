using System.Runtime.CompilerServices;

namespace RxDevices.Simulation;

/// <summary>What parameters must be, said in one voice.</summary>
internal static class Check
{
    /// <summary>A number that is neither NaN nor infinite.</summary>
    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number.");
        }
    }

    /// <summary>A finite number above 0.</summary>
    public static void AboveZero(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(double.IsFinite(value) && value > 0))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number above 0.");
        }
    }

    /// <summary>A finite number that is 0 or above.</summary>
    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(double.IsFinite(value) && value >= 0))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number, 0 or above.");
        }
    }

    /// <summary>A number from 0 to 1.</summary>
    public static void Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from 0 to 1.");
        }
    }

    /// <summary>A span above 0.</summary>
    public static void AboveZero(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a span above 0.");
        }
    }

    /// <summary>A span that is 0 or above.</summary>
    public static void NotNegative(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a span of 0 or above.");
        }
    }

    /// <summary>Two finite limits, the lower one first.</summary>
    public static void Limits(double min, double max)
    {
        Finite(min);
        Finite(max);
        if (min > max)
        {
            throw new ArgumentOutOfRangeException(nameof(min), min, $"min must not be above max, which is {max}.");
        }
    }
}
