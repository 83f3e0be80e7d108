namespace RxDevices;

/// <summary>Brings the continuation of every await in a step back to its strand.</summary>
internal sealed class StrandContext(Strand strand) : SynchronizationContext
{
    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => strand.Post(() => d(state));

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A strand is never waited for; post to it.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
