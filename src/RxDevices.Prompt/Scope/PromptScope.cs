using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Prompt;

/// <summary>What can be named at the prompt without being declared there. Lower case is what a variable of the user would be.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class PromptScope
{
    private readonly Action<object?> print;

    internal PromptScope(IPromptDevices devices, Action<object?> print, IScheduler clock)
    {
        this.devices = new CancellableDirectory(devices.Directory);
        this.clock = clock;
        this.print = print;
        DeviceProxy = new(devices);
        AttributeProxy = new(DeviceProxy);
    }

#pragma warning disable IDE1006, CA1822 // Names as the user's own variables have them; all of them are members to the script.
    /// <summary>Which devices there are.</summary>
    public IDeviceDirectory devices { get; }

    /// <summary>The devices' time; real time against a server.</summary>
    public IScheduler clock { get; }

    /// <summary>Cancelled by Ctrl+C while the evaluation runs that asked for it.</summary>
    public CancellationToken cancellation => RunningEvaluation.Token;
#pragma warning restore IDE1006, CA1822

    /// <summary><c>await DeviceProxy.Connect("sys/tg_test/1")</c>.</summary>
    public DeviceProxies DeviceProxy { get; }

    /// <summary><c>await AttributeProxy.Connect("sys/tg_test/1/ampli")</c>.</summary>
    public AttributeProxies AttributeProxy { get; }

    /// <summary>Prints a value as a result is printed, and a text as it is, above the line being typed.</summary>
    public void Print(object? value) => print(value);
}
