using System.Reactive.Concurrency;

namespace RxDevices.Prompt.Tests.Kit;

/// <summary>A device with a command that takes 15 s, and says so when it is cancelled.</summary>
public sealed class SlowDevice : Device
{
    public SlowDevice(DeviceContext context)
        : base(context)
    {
        Ends = Setting("ends", "");
        Command("slow", async cancellation =>
        {
            try
            {
                await Clock.Sleep(TimeSpan.FromSeconds(15), cancellation);
                return 42;
            }
            catch (OperationCanceledException)
            {
                Cancelled.TrySetResult();
                throw;
            }
        });
    }

    public Setting<string> Ends { get; }

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
