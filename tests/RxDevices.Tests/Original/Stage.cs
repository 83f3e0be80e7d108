using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Original;

/// <summary>A case under way: the device, its clients, what they received, and the virtual clock.</summary>
internal sealed class Stage : IDisposable
{
    private const string Client = "CPP/Python client with PID <pid>";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Bench bench = new();
    private readonly IDevicePort first;
    private readonly IDevicePort second;

    public Stage(Given given)
    {
        Device = new(bench.Context("golden/probe/1"), given);
        IDevicePort port = Device;
        (first, second) = (port.For(new(Client)), port.For(new(Client, "second")));
        Received = new(() => TimeSpan.FromTicks(bench.Clock.Clock));
        bench.Started(Device);
        foreach (var attribute in given.Attributes)
        {
            Wait(port.Configure(attribute.Name, attribute.Config));
        }
    }

    public ReplayedDevice Device { get; }

    public Reception Received { get; }

    /// <summary>The device as the client of that step sees it.</summary>
    public IDevicePort Port(Step step) => step.Client is null ? first : second;

    public void Advance(TimeSpan span) => bench.Clock.AdvanceBy(span.Ticks);

    /// <summary>Lets time pass until something is true, or until it is too late for that.</summary>
    public void AdvanceUntil(Func<bool> condition)
    {
        for (var passed = TimeSpan.Zero; !condition() && passed < Patience; passed += Moment)
        {
            Advance(Moment);
        }
    }

    /// <summary>Lets time pass until the answer is there.</summary>
    public T Wait<T>(ValueTask<T> answer)
    {
        var task = answer.AsTask();
        AdvanceUntil(() => task.IsCompleted);
        Assert.True(task.IsCompleted, "no answer");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Lets time pass until it is done.</summary>
    public void Wait(ValueTask done) => Wait(Completion(done));

    public void Dispose() => Device.Dispose();

    private static async ValueTask<bool> Completion(ValueTask done)
    {
        await done.ConfigureAwait(false);
        return true;
    }
}
