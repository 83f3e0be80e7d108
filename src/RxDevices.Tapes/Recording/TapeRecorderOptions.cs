using System.Reactive.Concurrency;
using RxDevices.Hosting;

namespace RxDevices.Tapes;

/// <summary>How a tape is recorded.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record TapeRecorderOptions
{
    /// <summary>How many bytes may wait for the disk, beside the block that is being filled. Default: 64 MB.</summary>
    public long Memory { get; init; } = 64L << 20;

    /// <summary>What becomes of readings beyond that. Default: they are left out, and counted.</summary>
    public WhenFull WhenFull { get; init; } = WhenFull.LeaveOut;

    /// <summary>When a block is full, in bytes before packing. Default: 64 KB.</summary>
    public int BlockLength { get; init; } = 64 << 10;

    /// <summary>The longest time until a reading is safe on the disk, by <see cref="Machine"/>. Default: 1 s.</summary>
    public TimeSpan SafeAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Asks each attribute at this period. Default: records each reading it has; one that must be asked has those that polling or
    /// somebody else asks for.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Whether a tape that is there is recorded on to; otherwise it is refused. Default: refused.</summary>
    public bool Append { get; init; }

    /// <summary>The time in which the disk works, whatever the time of the devices is. Default: the machine's.</summary>
    public IScheduler Machine { get; init; } = RealTime.Clock;
}
