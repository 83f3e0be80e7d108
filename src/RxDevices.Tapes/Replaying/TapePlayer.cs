using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Tapes;

/// <summary>Replays a tape as devices of the same names, on a clock: at any speed, from anywhere, again and again.</summary>
/// <remarks>
/// Safe from any thread. Each reading is shown when as much time has passed since the start as on the tape, divided by the speed; so in
/// virtual time a day takes a moment. Of the tape one block is in memory.
/// </remarks>
public sealed class TapePlayer : IDisposable
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    private readonly Tape tape;
    private readonly bool loops;
    private readonly bool showsNow;
    private readonly DateTimeOffset from;
    private readonly Strand strand;
    private readonly Dictionary<DeviceName, TapeDevice> devices = [];
    private readonly SerialDisposable timer = new();
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IEnumerator<TapeReading> readings = Enumerable.Empty<TapeReading>().GetEnumerator();
    private DateTimeOffset startedAt;
    private DateTimeOffset origin;
    private DateTimeOffset shownUntil;
    private double speed;
    private bool isPlaying;
    private bool hasNext;

    /// <summary>Makes a player that stands still; add its devices to a host, then <see cref="Play"/>.</summary>
    /// <param name="tape">The tape, which must stay open.</param>
    /// <param name="options">How it is replayed.</param>
    /// <param name="scheduler">The clock: that of the host.</param>
    public TapePlayer(Tape tape, TapePlayerOptions? options, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(tape);
        ArgumentNullException.ThrowIfNull(scheduler);
        options ??= new();
        Require(options.Speed);
        this.tape = tape;
        (loops, showsNow, speed) = (options.Loop, options.ShowsNow, options.Speed);
        from = options.From ?? tape.Begin;
        strand = new(scheduler, exception => completion.TrySetException(exception));
        DeviceNames = [.. tape.Attributes.Select(attribute => attribute.Device).Distinct()];
        (origin, shownUntil) = (from, from);
    }

    /// <summary>The names of the devices on the tape.</summary>
    public IReadOnlyList<DeviceName> DeviceNames { get; }

    /// <summary>Completes when all has been shown, unless it loops; fails when the tape cannot be read any more.</summary>
    public Task Completion => completion.Task;

    /// <summary>The time on the tape.</summary>
    public DateTimeOffset Position => isPlaying ? Earlier(At(strand.Now), tape.End) : origin;

    /// <summary>How much faster than it was recorded.</summary>
    public double Speed
    {
        get => speed;
        set
        {
            Require(value);
            strand.Run((Player: this, value), static change =>
            {
                change.Player.Rebase();
                change.Player.speed = change.value;
                change.Player.Arm();
            });
        }
    }

    /// <summary>Makes a device of the tape, for a host to add: <c>host.Add(name, player.Create)</c>.</summary>
    public TapeDevice Create(DeviceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var device = new TapeDevice(context, tape.Path, tape.Attributes.Where(attribute => attribute.Device.Equals(context.Name)));
        strand.Run((devices, device), static add => add.devices[add.device.Name] = add.device);
        return device;
    }

    /// <summary>Begins, or goes on.</summary>
    public void Play() => strand.Run(this, static player =>
    {
        if (!player.isPlaying)
        {
            player.isPlaying = true;
            if (!player.hasNext)
            {
                player.Go(player.origin);
            }

            player.startedAt = player.strand.Now;
            player.Advance();
        }
    });

    /// <summary>Stands still where it is.</summary>
    public void Pause() => strand.Run(this, static player =>
    {
        player.Rebase();
        player.isPlaying = false;
        player.timer.Disposable = Disposable.Empty;
    });

    /// <summary>Goes to a time on the tape: every attribute shows what it showed then.</summary>
    public void Seek(DateTimeOffset time) => strand.Run((Player: this, time), static seek =>
    {
        seek.Player.Go(seek.time);
        if (seek.Player.isPlaying)
        {
            seek.Player.Advance();
        }
    });

    /// <summary>Ends it; its devices stay as they are.</summary>
    public void Dispose() => strand.Run(this, static player =>
    {
        player.timer.Dispose();
        player.readings.Dispose();
        player.completion.TrySetResult();
        player.strand.Dispose();
    });

    private static void Require(double speed)
    {
        if (!(speed > 0 && double.IsFinite(speed)))
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed must be a number above 0: 10 is ten times as fast.");
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private DateTimeOffset At(DateTimeOffset now) => origin + ((now - startedAt) * speed);

    private void Rebase()
    {
        if (isPlaying)
        {
            origin = Earlier(At(strand.Now), tape.End);
            startedAt = strand.Now;
        }
    }

    // What was shown before that time is shown at once, and the rest is to come.
    private void Go(DateTimeOffset time)
    {
        readings.Dispose();
        readings = tape.Readings(time > tape.Begin ? time : null).GetEnumerator();
        (origin, startedAt, shownUntil) = (time, strand.Now, time);
        if (time > tape.Begin)
        {
            foreach (var reading in tape.At(time))
            {
                Show(reading);
            }
        }

        Next();
        while (hasNext && time > tape.Begin && readings.Current.Reading.Time <= time)
        {
            Next();
        }
    }

    private void Advance()
    {
        while (hasNext && DueOf(readings.Current) <= strand.Now)
        {
            shownUntil = Later(shownUntil, readings.Current.Reading.Time);
            Show(readings.Current);
            Next();
        }

        Arm();
    }

    // A reading from before the recording, or one that came late, is shown when its turn comes.
    private DateTimeOffset DueOf(TapeReading reading) =>
        startedAt + TimeSpan.FromTicks((long)Math.Ceiling((Later(shownUntil, reading.Reading.Time) - origin).Ticks / speed));

    private void Arm()
    {
        if (!isPlaying)
        {
            return;
        }

        if (hasNext)
        {
            timer.Disposable = strand.Schedule(DueOf(readings.Current) - strand.Now, Advance);
        }
        else if (loops)
        {
            var round = TimeSpan.FromTicks((long)((tape.End - origin).Ticks / speed));
            var left = Later(startedAt + round, startedAt + ShortestRound) - strand.Now;
            timer.Disposable = strand.Schedule(left, () =>
            {
                Go(from);
                Advance();
            });
        }
        else
        {
            completion.TrySetResult();
        }
    }

    private void Show(TapeReading reading)
    {
        if (devices.TryGetValue(reading.Attribute.Device, out var device))
        {
            device.Show(reading, showsNow ? strand.Now : reading.Reading.Time);
        }
    }

    private void Next() => hasNext = readings.MoveNext();
}
