using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Tapes;

/// <summary>
/// Records readings of attributes, near or far, into a file that is only ever added to. What was recorded a second ago is safe whatever happens to
/// the program or the machine.
/// </summary>
/// <remarks>
/// Safe from any thread. Readings are put into bytes where they come, on the strands of their devices, and written by a thread of its own; how many
/// may wait for that, and what becomes of more, is said by the options.
/// </remarks>
public sealed partial class TapeRecorder : IAsyncDisposable, IDisposable
{
    // What attributes there are is told again after so many bytes.
    private const long DefinitionsEvery = 8 << 20;

    private readonly Lock gate = new();
    private readonly BlockBuilder builder = new();
    private readonly ByteOutput definitions = new();
    private readonly Dictionary<string, (byte[] Bytes, int Number)> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Number, byte[] Bytes)> all = [];
    private readonly CompositeDisposable following = [];
    private readonly TapeRecorderOptions options;
    private readonly IScheduler scheduler;
    private readonly BlockQueue queue;
    private readonly BlockWriter writer;
    private readonly IDisposable seconds;
    private readonly List<string> problems = [];
    private int newDefinitions;
    private long sinceDefinitions;
    private long readings;
    private long lost;
    private long lostSinceBlock;
    private bool hasEnded;

    internal TapeRecorder(Stream file, IEnumerable<TapeAttribute> attributes, TapeRecorderOptions options, IScheduler scheduler)
    {
        (this.options, this.scheduler) = (options, scheduler);
        foreach (var attribute in attributes)
        {
            known[attribute.Name] = (AttributeBytes.Of(attribute), attribute.Number);
            all.Add((attribute.Number, known[attribute.Name].Bytes));
            LastNumber = Math.Max(LastNumber, attribute.Number);
        }

        queue = new(options.Memory);
        writer = new(file, queue);
        var begin = TapeFormat.TimeOf(scheduler.Now);
        queue.TryAdd(new(BlockKind.Begin, "RxDevices"u8.ToArray(), 1, begin, begin) { IsLastOfSecond = true });
        seconds = options.Machine.SchedulePeriodic(options.SafeAfter, MakeSafe);
    }

    /// <summary>How many readings were recorded.</summary>
    public long Readings => Interlocked.Read(ref readings);

    /// <summary>How many readings were left out because the disk was too slow.</summary>
    public long Lost => Interlocked.Read(ref lost);

    /// <summary>The names of the attributes recorded so far.</summary>
    public IReadOnlyCollection<string> Attributes
    {
        get
        {
            lock (gate)
            {
                return [.. known.Keys];
            }
        }
    }

    /// <summary>What could not be recorded, one sentence each.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (gate)
            {
                return [.. problems];
            }
        }
    }

    /// <summary>Fails with an <see cref="IOException"/> when the file cannot be written any more; completes with the recording.</summary>
    public Task Completion => writer.Completion;

    private int LastNumber { get; set; }

    /// <summary>Begins a tape.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How it is recorded.</param>
    /// <param name="scheduler">The clock of the devices: it says when the recording begins.</param>
    /// <exception cref="IOException">The file is there already (see <see cref="TapeRecorderOptions.Append"/>), or cannot be made.</exception>
    /// <exception cref="TapeException">It is there, to be recorded on to, and no tape.</exception>
    public static TapeRecorder Create(string path, TapeRecorderOptions? options, IScheduler scheduler)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(scheduler);
        options ??= new();
        if (options.Append && File.Exists(path) && new FileInfo(path).Length > 0)
        {
            return Append(path, options, scheduler);
        }

        var file = new FileStream(path, options.Append ? FileMode.Create : FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(TapeFormat.Header());
        return new(file, [], options, scheduler);
    }

    /// <summary>Ends the recording; when the task has ended, all is safe.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public async ValueTask DisposeAsync()
    {
        End();
        await writer.Completion.ConfigureAwait(false);
    }

    /// <summary>Ends the recording, and waits until all is safe.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void Dispose()
    {
        End();
        writer.Completion.GetAwaiter().GetResult();
    }

    // A tape that is recorded on to: without its torn end, if it has one.
    private static TapeRecorder Append(string path, TapeRecorderOptions options, IScheduler scheduler)
    {
        IReadOnlyList<TapeAttribute> attributes;
        long end;
        using (var tape = Tape.Open(path))
        {
            (attributes, end) = (tape.AllAttributes, tape.EndOfBlocks);
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.SetLength(end);
        file.Seek(0, SeekOrigin.End);
        return new(file, attributes, options, scheduler);
    }

    private void End()
    {
        following.Dispose();
        seconds.Dispose();
        lock (gate)
        {
            if (!hasEnded)
            {
                hasEnded = true;
                Seal(isLastOfSecond: true, mustFit: true);
            }
        }

        queue.Complete();
    }

    private int NumberOf(TapeAttribute attribute)
    {
        var bytes = AttributeBytes.Of(attribute);
        lock (gate)
        {
            if (known.TryGetValue(attribute.Name, out var old) && old.Bytes.AsSpan().SequenceEqual(bytes))
            {
                return old.Number;
            }

            known[attribute.Name] = (bytes, ++LastNumber);
            all.Add((LastNumber, bytes));
            AttributeBytes.Write(definitions, LastNumber, bytes);
            newDefinitions++;
            return LastNumber;
        }
    }

    private void Record(int number, ReadingWriter writer, Reading reading)
    {
        lock (gate)
        {
            if (hasEnded)
            {
                return;
            }

            if (builder.Length >= options.BlockLength && !Seal(isLastOfSecond: false))
            {
                lost++;
                lostSinceBlock++;
                return;
            }

            TellLost(reading.Time);
            builder.Add(number, writer, reading);
            readings++;
        }
    }

    private void TellLost(DateTimeOffset until)
    {
        if (lostSinceBlock > 0)
        {
            builder.AddLost(lostSinceBlock, until);
            lostSinceBlock = 0;
        }
    }

    private void MakeSafe()
    {
        lock (gate)
        {
            if (!hasEnded)
            {
                Seal(isLastOfSecond: true);
            }
        }
    }

    // What attributes there are goes before their readings.
    private bool Seal(bool isLastOfSecond, bool mustFit = false)
    {
        if (sinceDefinitions > DefinitionsEvery)
        {
            DefineAgain();
        }

        if (newDefinitions > 0)
        {
            var now = TapeFormat.TimeOf(scheduler.Now);
            if (!Put(new(BlockKind.Attributes, definitions.Written.ToArray(), newDefinitions, now, now), mustFit))
            {
                return false;
            }

            definitions.Clear();
            (newDefinitions, sinceDefinitions) = (0, 0);
        }

        if (mustFit)
        {
            TellLost(scheduler.Now);
        }

        if (builder.Length == 0)
        {
            return true;
        }

        if (!mustFit && options.WhenFull == WhenFull.LeaveOut && !queue.HasRoom(builder.Length))
        {
            return false;
        }

        sinceDefinitions += builder.Length;

        // Only a block that is accepted is forgotten here.
        return Put(builder.Peek() with { IsLastOfSecond = isLastOfSecond }, mustFit) && builder.Clear();
    }

    // So that one damaged block does not cost more than itself.
    private void DefineAgain()
    {
        definitions.Clear();
        newDefinitions = all.Count;
        foreach (var (number, bytes) in all)
        {
            AttributeBytes.Write(definitions, number, bytes);
        }
    }

    private bool Put(PendingBlock block, bool mustFit) =>
        mustFit || options.WhenFull == WhenFull.Wait ? queue.Add(block) : queue.TryAdd(block);
}
