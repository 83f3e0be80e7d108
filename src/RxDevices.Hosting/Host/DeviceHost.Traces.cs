using Microsoft.Extensions.Logging;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <content>What happens in the devices, written down.</content>
public sealed partial class DeviceHost
{
    private readonly DateTimeOffset madeAt;

    /// <summary>From when the times of traces are counted: the start of the simulation's clock, or when the host was made.</summary>
    public DateTimeOffset Start => (Clock as SimulationClock)?.Start ?? madeAt;

    /// <summary>Writes from now on what happens in the devices; the trace ends when it is disposed of. Begun before the devices are added, the
    /// same seed gives the same file.</summary>
    /// <param name="path">The file; what it held is gone.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">There is a trace already.</exception>
    public Trace TraceTo(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Journal.Current is not null)
        {
            throw new InvalidOperationException("There is a trace already; end it first.");
        }

        var trace = new Trace(this, path, exception => LogTrace(path, exception));
        if (!Journal.TryReplace(null, trace))
        {
            trace.Dispose();
            throw new InvalidOperationException("There is a trace already; end it first.");
        }

        return trace;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The trace {Path} could not be written and ends here")]
    private partial void LogTrace(string path, Exception exception);
}
