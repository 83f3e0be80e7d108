using System.Reactive.Subjects;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A device with an attribute or command of every way to behave; what is gated answers when the test says so.</summary>
internal sealed class Specimen : Device
{
    private readonly Subject<long> counts = new();

    public Specimen(DeviceContext context)
        : base(context)
    {
        Setting("number", 0.0, new() { Unit = "A", MinValue = -10.0, MaxValue = 10.0 });
        Setting("text", "");
        Attribute("answer", () => 42L);
        Attribute("gated", Gate.Wait);
        Attribute("count", counts);
        Attribute("refusing", Refuse);
        Attribute("large", () => new string('x', LargeSize));
        Command("Nothing", () => { });
        Command<string, string>("Say", text => text);
        Command("Break", new Action(() => throw new InvalidOperationException("broken")));
    }

    public static int LargeSize => 100_000;

    public Gate Gate { get; } = new();

    public static Specimen Make(DeviceContext context) => new(context);

    public void Count(long count) => counts.OnNext(count);

    protected override void OnInit() => SetState(DevState.On);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        counts.Dispose();
    }

    private static double Refuse() => throw new DevFailedException("Testing", "no such luck", "Specimen.Refuse");
}
