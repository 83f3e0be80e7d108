namespace RxDevices;

/// <summary>A subscription that is begun once, and anew only when what it follows broke.</summary>
/// <remarks>On the strand of its device.</remarks>
/// <param name="onBreak">Told why it broke.</param>
internal sealed class Following(Action<Exception> onBreak)
{
    private IDisposable? subscription;
    private bool isBroken;

    /// <summary>Subscribes, unless it has and that still goes on or has completed.</summary>
    /// <param name="subscribe">Subscribes, and tells by what it is given when the stream ends in an error; null when there is no stream.</param>
    public void Begin(Func<Action<Exception>, IDisposable?> subscribe)
    {
        if (subscription is not null && !isBroken)
        {
            return;
        }

        isBroken = false;
        try
        {
            subscription = subscribe(Break);
        }
        catch (Exception exception)
        {
            Break(exception);
        }
    }

    /// <summary>Follows no more.</summary>
    public void End() => subscription?.Dispose();

    private void Break(Exception exception)
    {
        isBroken = true;
        onBreak(exception);
    }
}
