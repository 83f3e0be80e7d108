namespace RxDevices.Simulation;

/// <summary>
/// A PID controller that decides once a period, as controllers do: a value, of which the next one comes with each measurement.
/// </summary>
/// <remarks>
/// Safe from any thread. The derivative is that of what is measured, so a new set point gives no kick. While the output is at a limit the
/// integral does not go on in that direction (no wind-up). As a sampled controller it is exact by definition: the
/// integral is the sum of error x period.
/// </remarks>
public sealed record Pid
{
    private readonly double integral;
    private readonly double filtered;
    private readonly bool hasMeasured;

    /// <summary>Makes a controller that has seen nothing yet.</summary>
    /// <param name="settings">How it is set.</param>
    /// <param name="output">The output before the first decision, in its unit; the integral starts there.</param>
    public Pid(PidSettings settings, double output = 0)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        Check.Finite(output);
        Settings = settings;
        Output = Math.Clamp(output, settings.MinOutput, settings.MaxOutput);
        integral = settings.IntegralTime is null ? 0 : Output;
    }

    /// <summary>How it is set.</summary>
    public PidSettings Settings { get; }

    /// <summary>What it decided last, in the unit of the output.</summary>
    public double Output { get; private init; }

    /// <summary>The controller after the decision of the next period.</summary>
    /// <param name="setPoint">What is wanted, in the unit of what is measured.</param>
    /// <param name="measured">What is measured.</param>
    public Pid Next(double setPoint, double measured)
    {
        Check.Finite(setPoint);
        Check.Finite(measured);
        var period = Settings.Period;
        var smooth = hasMeasured ? filtered + ((measured - filtered) * Share(period)) : measured;
        var slope = hasMeasured ? (smooth - filtered) / period.TotalSeconds : 0;
        var error = setPoint - measured;
        var direct = Settings.Gain * (error - (Settings.DerivativeTime.TotalSeconds * slope));
        var more = Settings.IntegralTime is { } time ? Settings.Gain * error * (period / time) : 0;

        var wanted = direct + integral + more;
        var output = Math.Clamp(wanted, Settings.MinOutput, Settings.MaxOutput);
        var windsUp = (wanted > Settings.MaxOutput && more > 0) || (wanted < Settings.MinOutput && more < 0);
        return new(this, windsUp ? integral : integral + more, smooth, output);
    }

    private Pid(Pid before, double integral, double filtered, double output)
    {
        (Settings, Output, this.integral, this.filtered, hasMeasured) = (before.Settings, output, integral, filtered, true);
    }

    // How much of a new measurement the filter lets through in one period.
    private double Share(TimeSpan period)
    {
        var filter = Settings.DerivativeFilter ?? Settings.DerivativeTime / 10;
        return filter == TimeSpan.Zero ? 1 : 1 - SameEverywhere.Exp(-period / filter);
    }
}
