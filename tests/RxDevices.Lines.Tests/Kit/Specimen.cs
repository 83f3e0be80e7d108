using System.Reactive.Subjects;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A device with an attribute or command of every way to behave; what is gated answers when the test says so.</summary>
internal sealed class Specimen : Device
{
    private readonly Subject<long> counts = new();
    private readonly TaskCompletionSource blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim unblocked = new();

    public Specimen(DeviceContext context)
        : base(context)
    {
        Setting("number", 0.0, new() { Unit = "A", MinValue = -10.0, MaxValue = 10.0 });
        Setting("text", "");
        Attribute("answer", () => 42L);
        Attribute("gated", Gate.Wait);
        Attribute("blocking", Block);
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

    public Task Blocked => blocked.Task;

    public void Unblock() => unblocked.Set();

    public void Count(long count) => counts.OnNext(count);

    protected override void OnInit() => SetState(DevState.On);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        counts.Dispose();
        unblocked.Dispose();
    }

    private long Block()
    {
        blocked.SetResult();
        unblocked.Wait();
        return 1;
    }

    private static double Refuse() => throw new DevFailedException("Testing", "no such luck", "Specimen.Refuse");
}
