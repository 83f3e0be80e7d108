using RxDevices;

/// <summary>The one attribute of the slides, of the device they read it from.</summary>
public sealed class TangoTest : Device
{
    public TangoTest(DeviceContext context)
        : base(context) => Ampli = Setting("ampli", 0.0);

    public Setting<double> Ampli { get; }
}
