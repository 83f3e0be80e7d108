using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A controller: decides at its start and once a period, and holds its output in between.</summary>
internal sealed class PidNode : Node
{
    private readonly Expression setPoint;
    private readonly Expression measured;
    private readonly Expression isOn;
    private readonly PidSettings settings;
    private Pid pid;
    private TimeSpan? decided;

    public PidNode(Circuit circuit, string name, Expression setPoint, Expression measured, Expression isOn, PidSettings settings)
        : base(circuit, name)
    {
        (this.setPoint, this.measured, this.isOn, this.settings) = (setPoint, measured, isOn, settings);
        (pid, Every) = (new(settings), settings.Period);
    }

    public override double Value => pid.Output;

    public override bool IsHeld => true;

    public override void Refresh()
    {
        if (decided == Circuit.Now)
        {
            return;
        }

        decided = Circuit.Now;
        var (wanted, found) = (setPoint.Value, measured.Value);
        if (!isOn.IsTrue)
        {
            pid = new(settings);
        }
        else if (double.IsFinite(wanted) && double.IsFinite(found))
        {
            // Without a measurement it holds what it decided last.
            pid = pid.Next(wanted, found);
        }
    }

    public override Func<double>? Facet(string facet) => facet == "error" ? () => setPoint.Value - measured.Value : null;
}
