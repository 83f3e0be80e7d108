using System.CommandLine;
using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>What a run of the command has around it beside its two outputs.</summary>
internal sealed class Surroundings : InvocationConfiguration
{
    /// <summary>The terminal that shows the output; null when it goes to a file or to another program.</summary>
    public ITerminal? Terminal { get; init; }

    /// <summary>Whether it may be coloured.</summary>
    public bool MayColour { get; init; }

    /// <summary>The time of what moves on the terminal.</summary>
    public IScheduler Clock { get; init; } = RealTime.Clock;
}
