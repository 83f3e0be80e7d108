using System.Reactive.Concurrency;
using System.Text;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>
/// Writes every reading, write, command and fault of a host's devices, with its time, to a file of lines: the same seed gives the same file,
/// at any speed. The format is described in docs/traces.md.
/// </summary>
/// <remarks>
/// Safe from any thread. No line waits in memory but those of one block (64 KiB): the devices wait for the disk. When the file cannot be
/// written the trace ends there and says so, once: nothing is left out in between. Blocks are written at least once a second.
/// </remarks>
public sealed class Trace : IDeviceJournal, IDisposable
{
    private const int Block = 64 * 1024;
    private static readonly TimeSpan FlushPeriod = TimeSpan.FromSeconds(1);
    private readonly DeviceHost host;
    private readonly Action<IOException> onBroken;
    private readonly FileStream file;
    private readonly TraceLine line;
    private readonly IDisposable flushing;
    private readonly IDisposable injecting;
    private readonly Lock gate = new();
    private bool hasEnded;

    internal Trace(DeviceHost host, string path, Action<IOException> onBroken)
    {
        (this.host, this.onBroken, Path) = (host, onBroken, path);
        try
        {
            file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, Block);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"The trace {path} cannot be written: {exception.Message}", exception);
        }

        line = new(host.Start);
        Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"# rxdevices trace 1\tseed {host.Seed}\n")));
        injecting = host.Injector.Events.Subscribe(Write);
        flushing = host.Machine.SchedulePeriodic(FlushPeriod, () => Guard(file.Flush));
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Why the trace ended before it was told to, if it did.</summary>
    public IOException? Failure { get; private set; }

    /// <summary>Ends the trace: what happens from now on is not in it.</summary>
    public void Dispose()
    {
        flushing.Dispose();
        injecting.Dispose();
        Guard(file.Flush);
        End(null);
    }

    void IDeviceJournal.Reading(DeviceName device, string attribute, Reading reading)
    {
        lock (gate)
        {
            line.Begin(reading.Time, "reading", device, attribute);
            Write((reading.Failure is { } failure ? Refused(failure)
                : reading.HasValue ? line.Value(reading.Value)
                : line.Value(null)).Word(TangoText.Of(reading.Quality)).End());
        }
    }

    void IDeviceJournal.Write(DeviceName device, string attribute, object? value, DateTimeOffset time)
    {
        lock (gate)
        {
            Write(line.Begin(time, "write", device, attribute).Value(value).End());
        }
    }

    void IDeviceJournal.Command(DeviceName device, string command, object? argument, DateTimeOffset time)
    {
        lock (gate)
        {
            Write(line.Begin(time, "command", device, command).Value(argument).End());
        }
    }

    void IDeviceJournal.Result(DeviceName device, string command, object? result, DevFailed? failure, DateTimeOffset time)
    {
        lock (gate)
        {
            line.Begin(time, failure is null ? "result" : "refusal", device, command);
            Write((failure is null ? line.Value(result) : Refused(failure)).End());
        }
    }

    void IDeviceJournal.Fault(DeviceFault fault)
    {
        lock (gate)
        {
            Write(line.Begin(fault.Time, "fault", fault.Device)
                .Value(fault.Place).Value($"{fault.Exception.GetType().Name}: {fault.Exception.Message}").End());
        }
    }

    private void Write(FaultEvent news)
    {
        // The journal is aside while a run is had again: the past is told already.
        if (host.Journal.Current != this)
        {
            return;
        }

        lock (gate)
        {
            Write(line.Begin(news.Time, "inject", news.Where).Value(news.Id).Word(news.Phase.ToString().ToLowerInvariant()).Value($"{news.Fault}").End());
        }
    }

    private TraceLine Refused(DevFailed failure) => line.Value(failure.Reason).Value(failure.Description);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (hasEnded)
        {
            return;
        }

        try
        {
            file.Write(bytes);
        }
        catch (IOException exception)
        {
            End(exception);
        }
    }

    private void Guard(Action write)
    {
        lock (gate)
        {
            try
            {
                if (!hasEnded)
                {
                    write();
                }
            }
            catch (IOException exception)
            {
                End(exception);
            }
        }
    }

    private void End(IOException? exception)
    {
        lock (gate)
        {
            if (hasEnded)
            {
                return;
            }

            hasEnded = true;
            Failure = exception;
            host.Journal.TryReplace(this, null);
            Close();
            line.Dispose();
        }

        if (exception is not null)
        {
            onBroken(exception);
        }
    }

    // What is left in the block of a disk that is full cannot be written at the end either.
    private void Close()
    {
        try
        {
            file.Dispose();
        }
        catch (IOException exception)
        {
            Failure ??= exception;
        }
    }
}
