namespace RxDevices.Storage;

/// <summary>
/// Keeps settings in a SQLite file. A value whose <see cref="Keep"/> is done survives the end of the process and a loss of power; of one
/// that is under way, it or the one before it is there afterwards, never neither.
/// </summary>
/// <remarks>
/// Safe from any thread. The file belongs to one store at a time. All values are in memory too: <see cref="Recall"/> answers from there.
/// <para>
/// Values are written in batches: while one is on its way to the disk, the next collects. It holds one value for each setting; a
/// later value takes the place of one that waits, and whoever waits for the earlier one is acknowledged with the later one. So what
/// waits is bounded by the number of settings, however fast they are written. A batch that fails is refused to all who wait for it
/// and not tried again; the next one has its own chance.
/// </para>
/// </remarks>
public sealed class SqliteSettingStore : ISettingStore, IAsyncDisposable, IDisposable
{
    private readonly Dictionary<string, string> safe;

    // Guards the fields, for moments; the writer's is held while a batch is written.
    private readonly Lock gate = new();
    private readonly Lock writer = new();
    private SettingBatch waiting = new();
    private SettingBatch? written;
    private bool busy;
    private bool closed;

    private SqliteSettingStore(SettingFile file, Dictionary<string, string> safe)
    {
        File = file;
        this.safe = safe;
    }

    internal SettingFile File { get; }

    /// <summary>How many values wait for their batch.</summary>
    internal int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Values.Count;
            }
        }
    }

    /// <summary>Opens the file, and makes it when there is none; its folder must be there.</summary>
    /// <param name="path">The path of the file. SQLite puts another beside it while it is open, with <c>-wal</c> after its name.</param>
    /// <exception cref="IOException">It cannot be opened, another program has it open, or it is no file of settings.</exception>
    public static SqliteSettingStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(SettingFile.Open(path, out var values), values);
    }

    /// <inheritdoc/>
    public string? Recall(DeviceName device, string attribute)
    {
        var name = NameOf(device, attribute);
        lock (gate)
        {
            return waiting.Values.GetValueOrDefault(name) ?? written?.Values.GetValueOrDefault(name) ?? safe.GetValueOrDefault(name);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task Keep(DeviceName device, string attribute, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = NameOf(device, attribute);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            waiting.Values[name] = value;
            if (!busy)
            {
                busy = true;
                ThreadPool.UnsafeQueueUserWorkItem(static store => store.WriteAll(), this, preferLocal: false);
            }

            return waiting.Safe;
        }
    }

    /// <summary>Takes no more values, writes those that wait, and closes the file. Blocks until that is done.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
        }

        lock (writer)
        {
            WriteAll();
            File.Dispose();
        }
    }

    /// <summary>Takes no more values, writes those that wait, and closes the file.</summary>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    // DeviceName compares as these upper-case letters do.
    private static string NameOf(DeviceName device, string attribute)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(attribute);
        return $"{device}/{attribute}".ToUpperInvariant();
    }

    private void WriteAll()
    {
        lock (writer)
        {
            while (TakeNext() is { } batch)
            {
                Write(batch);
            }
        }
    }

    private SettingBatch? TakeNext()
    {
        lock (gate)
        {
            busy = waiting.Values.Count > 0;
            written = busy ? waiting : null;
            waiting = busy ? new() : waiting;
            return written;
        }
    }

    private void Write(SettingBatch batch)
    {
        try
        {
            File.Write(batch.Values);
        }
        catch (Exception exception)
        {
            // Whatever it is, those who wait must hear of it, and the writer must go on.
            lock (gate)
            {
                written = null;
            }

            batch.Refuse(exception);
            return;
        }

        lock (gate)
        {
            written = null;
            foreach (var setting in batch.Values)
            {
                safe[setting.Key] = setting.Value;
            }
        }

        batch.Acknowledge();
    }
}
