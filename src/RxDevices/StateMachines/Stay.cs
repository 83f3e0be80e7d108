namespace RxDevices;

/// <summary>One stay of a device in a state, for what must end with it: a timer, or work. On the strand.</summary>
internal sealed class Stay : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private IDisposable? timer;

    public bool IsOver { get; private set; }

    /// <summary>Cancelled on leaving.</summary>
    public CancellationToken Token => left.Token;

    public void EndsWithIt(IDisposable timer) => this.timer = timer;

    public void Dispose()
    {
        IsOver = true;
        timer?.Dispose();
        left.Cancel();
        left.Dispose();
    }
}
