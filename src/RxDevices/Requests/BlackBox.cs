using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>The last requests to a device; an older one gives way to a newer.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class BlackBox(IScheduler clock)
{
    private const int Depth = 50;
    private readonly DeviceRequest[] requests = new DeviceRequest[Depth];
    private readonly Lock gate = new();
    private int next;
    private int count;

    public void Add(RequestKind kind, string? member, ClientIdentity client)
    {
        lock (gate)
        {
            requests[next] = new(clock.Now, kind, member, client);
            next = (next + 1) % Depth;
            count = Math.Min(count + 1, Depth);
        }
    }

    /// <summary>The last requests, newest first.</summary>
    /// <exception cref="DevFailedException">Less than one is wanted, or there is none.</exception>
    public IReadOnlyList<DeviceRequest> Last(int wanted)
    {
        if (wanted < 1)
        {
            throw new DevFailedException(Reasons.BlackBoxArgument, "Argument to read black box out of range", "BlackBox::read");
        }

        lock (gate)
        {
            return count == 0
                ? throw new DevFailedException(Reasons.BlackBoxEmpty, "Nothing stored yet in black-box", "BlackBox::read")
                : [.. Enumerable.Range(1, Math.Min(wanted, count)).Select(age => requests[(next - age + Depth) % Depth])];
        }
    }
}
