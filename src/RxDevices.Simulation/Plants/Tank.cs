namespace RxDevices.Simulation;

/// <summary>
/// An upright tank with an inlet and a hole in its floor: <c>A dh/dt = q - c a sqrt(2 g h)</c> (Torricelli). The input is the inflow in m³/s,
/// negative for a pump that takes out; the output is the level in m. It runs over at its rim and runs dry at 0.
/// </summary>
/// <remarks>
/// Safe from any thread. Exact but for rounding: the time to a level has a closed form, and the level at a time is its inverse, found by
/// Newton's method to the last bits of a number.
/// </remarks>
public sealed record Tank : IPlant<Tank>
{
    private const double Gravity = 9.80665;

    /// <summary>Makes a tank.</summary>
    /// <param name="area">A: the area of its floor, in m²; above 0.</param>
    /// <param name="height">The height of its rim, in m; above 0.</param>
    /// <param name="outlet">c a: the area of the hole times its discharge coefficient (0.6 for a sharp edge), in m²; 0 or above.</param>
    /// <param name="level">The level at the start, in m; 0 to the height.</param>
    public Tank(double area, double height, double outlet, double level = 0)
    {
        Check.AboveZero(area);
        Check.AboveZero(height);
        Check.NotNegative(outlet);
        Check.NotNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, height);
        (Area, Height, Outlet, Level) = (area, height, outlet, level);
    }

    /// <summary>The area of its floor, in m².</summary>
    public double Area { get; }

    /// <summary>The height of its rim, in m.</summary>
    public double Height { get; }

    /// <summary>The area of the hole times its discharge coefficient, in m².</summary>
    public double Outlet { get; }

    /// <summary>The level now, in m.</summary>
    public double Level { get; private init; }

    /// <summary>What is in it now, in m³.</summary>
    public double Volume => Area * Level;

    /// <summary>What runs out through the hole now, in m³/s.</summary>
    public double Outflow => Outlet * Math.Sqrt(2 * Gravity * Level);

    /// <inheritdoc/>
    public double Output => Level;

    /// <inheritdoc/>
    public Tank After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var seconds = span.TotalSeconds;
        var level = seconds == 0 ? Level
            : Outlet == 0 ? Level + (input * seconds / Area)
            : Torricelli(input / (Outlet * Math.Sqrt(2 * Gravity)), seconds * Outlet * Math.Sqrt(2 * Gravity) / (2 * Area));
        return this with { Level = Math.Clamp(level, 0, Height) };
    }

    // With s = sqrt(h), e = q / (c a sqrt(2 g)) and the time in units of 2 A / (c a sqrt(2 g)): ds/dt = (e - s) / s, and
    // t = (s0 - e)(1 - x) - e ln x with x = (s - e) / (s0 - e), which falls from 1 as time goes on; solved for y = -ln x.
    private double Torricelli(double end, double time)
    {
        var start = Math.Sqrt(Level);
        var away = start - end;
        if (away == 0)
        {
            return Level;
        }

        if (end == 0)
        {
            return Math.Pow(Math.Max(0, start - time), 2);
        }

        // Pumped out, it is dry when s is 0.
        var low = 0.0;
        var high = end < 0 ? SameEverywhere.Log(away / -end) : (time / end) + 1;
        if (end < 0 && time >= TimeTo(high))
        {
            return 0;
        }

        // The root lies between low and high; a step that would leave them is replaced by halving.
        var y = high / 2;
        for (var step = 0; step < 200 && high - low > 1e-15 * high; step++)
        {
            var error = TimeTo(y) - time;
            (low, high) = error > 0 ? (low, y) : (y, high);
            var next = y - (error / (end + (away * SameEverywhere.Exp(-y))));
            next = next > low && next < high ? next : low + ((high - low) / 2);
            if (next == y)
            {
                break;
            }

            y = next;
        }

        return Math.Pow(end + (away * SameEverywhere.Exp(-y)), 2);

        double TimeTo(double y) => (away * (1 - SameEverywhere.Exp(-y))) + (end * y);
    }
}
