using System.Reactive.Concurrency;

namespace RxDevices.Hosting.Tests.Kit;

/// <summary>A device that answers, refuses and breaks.</summary>
internal sealed class Specimen : Device
{
    public Specimen(DeviceContext context)
        : base(context)
    {
        Setting("number", 0.0, new() { MaxValue = 10.0 });
        Attribute("answer", () => 42L);
        Attribute("slow", Wait);
        Attribute("refusing", Refuse);
        Command<double, double>("Double", number => 2 * number);
        Command("Break", new Action(() => throw new InvalidOperationException("broken")));
    }

    public static Specimen Make(DeviceContext context) => new(context);

    protected override void OnInit() => SetState(DevState.On);

    private static double Refuse() => throw new DevFailedException("Testing", "no such luck", "Specimen.Refuse");

    private async Task<long> Wait(CancellationToken cancellation)
    {
        await Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
        return 7;
    }
}
