namespace RxDevices.Files;

/// <summary>What was put there last: a set point, a variable, what comes to an input.</summary>
internal sealed class HeldNode(Circuit circuit, string name, double initial) : Node(circuit, name)
{
    private double held = initial;

    public override double Value => held;

    public override bool Tells => true;

    /// <summary>Puts another value there.</summary>
    public void Put(double value)
    {
        held = value;
        Circuit.Touch();
        Circuit.Trigger(this);
    }
}
