using System.Reactive.Linq;

namespace RxDevices.Simulation.Tests.Faults;

/// <summary>A device that things go wrong with: it counts the seconds.</summary>
internal sealed class Patient : Device
{
    public Patient(DeviceContext context)
        : base(context)
    {
        Seconds = Attribute("seconds", Observable.Interval(TimeSpan.FromSeconds(1), Clock).Select(tick => tick + 1).StartWith(0));
        Level = Setting("level", 0.0);
        Asked = Attribute("asked", () => 7L);
        Noise = Attribute("noise", Signal.WhiteNoise(1, TimeSpan.FromSeconds(1), RandomStream("noise")).Every(TimeSpan.FromSeconds(1), Clock));
        Add = Command<long, long>("add", number => number + 1);
    }

    public Attribute<long> Seconds { get; }

    public Setting<double> Level { get; }

    public Attribute<long> Asked { get; }

    public Attribute<double> Noise { get; }

    public Command<long, long> Add { get; }

    public int Inits { get; private set; }

    protected override void OnInit()
    {
        Inits++;
        SetState(DevState.On);
    }
}
