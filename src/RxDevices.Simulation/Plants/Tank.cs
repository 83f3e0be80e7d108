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

    // A few are enough but where the inflow is next to nothing: there one step takes a factor of e off the level.
    private const int MostSteps = 1000;

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

        if (end < 0 && time >= TimeTo(SameEverywhere.Log(away / -end)))
        {
            // Pumped out: it is dry when s is 0.
            return 0;
        }

        // The curve bends one way only, so from this side each step of Newton's method comes nearer and none goes past.
        var y = away < 0 ? (time / end) + 1 : end > 0 ? Math.Max(0, (time - away) / end) : 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = y - ((TimeTo(y) - time) / (end + (away * SameEverywhere.Exp(-y))));
            if (away < 0 ? !(next < y) : !(next > y))
            {
                break;
            }

            y = next;
        }

        // Two ways to write the same; each keeps its digits at its end.
        return Math.Pow(y < 1 ? start - (away * y * SameEverywhere.Settled(y)) : end + (away * SameEverywhere.Exp(-y)), 2);

        double TimeTo(double y) => y < 0.01
            ? (start * y) - (away * y * y / 2 * (1 - (y / 3 * (1 - (y / 4 * (1 - (y / 5 * (1 - (y / 6)))))))))
            : (away * (1 - SameEverywhere.Exp(-y))) + (end * y);
    }
}
