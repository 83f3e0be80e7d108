namespace RxDevices;

/// <summary>Brings the continuation of every await in a step back to its strand.</summary>
internal sealed class StrandContext(Strand strand) : SynchronizationContext
{
    private readonly Strand strand = strand;

    /// <summary>Whether the caller is in a step of a device.</summary>
    public static bool IsOfDevice => Current is StrandContext { strand.HasOwner: true };

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => strand.Post(() => d(state));

    /// <summary>Runs something once the strand the caller is inside of is left; at once when he is in none.</summary>
    public static void Deliver(Action delivery)
    {
        if (Current is StrandContext context)
        {
            context.strand.Deliver(delivery);
        }
        else
        {
            delivery();
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A strand is never waited for; post to it.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
