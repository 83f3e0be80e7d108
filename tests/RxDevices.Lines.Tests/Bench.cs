namespace RxDevices.Lines.Tests;

/// <summary>A device with one of each: a number that is set, a text that is set, a question that waits until it is let go.</summary>
internal sealed class Bench : Device
{
    private readonly TaskCompletionSource<long> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Bench(DeviceContext context)
        : base(context)
    {
        Level = Setting("level", 0.5, new() { MinValue = -10.0 });
        Label = Setting("label", "none");
        Slow = Attribute("slow", _ =>
        {
            asked.TrySetResult();
            return slow.Task;
        });
        Twice = Command<double, double>("Twice", number => 2 * number);
    }

    public Setting<double> Level { get; }

    public Setting<string> Label { get; }

    public Attribute<long> Slow { get; }

    public Command<double, double> Twice { get; }

    /// <summary>Ends when somebody has asked for <c>slow</c>.</summary>
    public Task Asked => asked.Task;

    /// <summary>Answers who waits for <c>slow</c>.</summary>
    public void Answer(long value) => slow.SetResult(value);
}
