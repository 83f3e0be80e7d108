namespace RxDevices.Simulation;

/// <summary>How a PID controller is set, in the standard (ISA) form: <c>K (e + 1/Ti integral of e - Td d(measured)/dt)</c>.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record PidSettings
{
    /// <summary>K, in units of the output per unit of what is measured; negative when more output makes it fall. Default: 1.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>Ti: how long the integral takes to do once more what the gain does at once; above 0. Default: none, no integral.</summary>
    public TimeSpan? IntegralTime { get; init; }

    /// <summary>Td: how far ahead the derivative looks; 0 or above. Default: 0, no derivative.</summary>
    public TimeSpan DerivativeTime { get; init; }

    /// <summary>The time constant of the filter before the derivative; 0 or above. Default: a tenth of the derivative time.</summary>
    public TimeSpan? DerivativeFilter { get; init; }

    /// <summary>The time between two decisions; above 0. Default: 100 ms.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The lowest output, in the unit of the output. Default: no limit.</summary>
    public double MinOutput { get; init; } = double.NegativeInfinity;

    /// <summary>The highest output, in the unit of the output. Default: no limit.</summary>
    public double MaxOutput { get; init; } = double.PositiveInfinity;

    internal void Validate()
    {
        Check.Finite(Gain, nameof(Gain));
        Check.AboveZero(IntegralTime ?? TimeSpan.MaxValue, nameof(IntegralTime));
        Check.NotNegative(DerivativeTime, nameof(DerivativeTime));
        Check.NotNegative(DerivativeFilter ?? TimeSpan.Zero, nameof(DerivativeFilter));
        Check.AboveZero(Period, nameof(Period));
        if (!(MinOutput < MaxOutput))
        {
            throw new ArgumentOutOfRangeException(nameof(MinOutput), MinOutput, $"MinOutput must be below MaxOutput, which is {MaxOutput}.");
        }
    }
}
