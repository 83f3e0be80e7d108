using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A function of the time.</summary>
internal sealed class SignalNode(Circuit circuit, string name, Signal signal) : Node(circuit, name)
{
    private TimeSpan at = TimeSpan.MinValue;
    private double value;

    public override double Value
    {
        get
        {
            if (Circuit.Now is var now && now != at)
            {
                (at, value) = (now, signal.At(now));
            }

            return value;
        }
    }
}
