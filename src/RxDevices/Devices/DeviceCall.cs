namespace RxDevices;

/// <summary>
/// One request from outside to a device's asynchronous method: begins on the strand, and its answer leaves the strand before it is
/// delivered. A request that ends at once costs no hop; one that is under way when the device goes ends with a refusal.
/// </summary>
internal sealed class DeviceCall<T>
{
    private readonly TaskCompletionSource<T> answer = new();
    private readonly Device device;
    private readonly Func<CancellationToken, Task<T>> method;
    private readonly CancellationToken cancellation;
    private int beginner = Environment.CurrentManagedThreadId;
    private Task<T>? endedAtOnce;

    private DeviceCall(Device device, Func<CancellationToken, Task<T>> method, CancellationToken cancellation) =>
        (this.device, this.method, this.cancellation) = (device, method, cancellation);

    public static ValueTask<T> Begin(Device device, Func<CancellationToken, Task<T>> method, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellation);
        }

        if (device.Lifetime.IsCancellationRequested)
        {
            return ValueTask.FromException<T>(device.WhyGone().ToException());
        }

        var call = new DeviceCall<T>(device, method, cancellation);
        device.Strand.Run(call, static call => call.Start());
        call.beginner = 0;
        if (call.endedAtOnce is null && device.Lifetime.IsCancellationRequested)
        {
            // The strand may be gone, and the beginning with it.
            call.GiveUp();
        }

        return new(call.endedAtOnce ?? call.answer.Task);
    }

    private void Start()
    {
        if (device.Lifetime.IsCancellationRequested)
        {
            device.Strand.Deliver(GiveUp);
            return;
        }

        var link = cancellation.CanBeCanceled ? new Link(device, cancellation) : null;
        var token = link?.Token ?? device.Lifetime;
        var running = Call(token);
        if (running.IsCompleted && beginner == Environment.CurrentManagedThreadId)
        {
            link?.Cut();
            endedAtOnce = running;
            return;
        }

        // Whoever waits is let go even when the method does not listen to its cancellation.
        var letGo = token.Register(() => device.Strand.Deliver(GiveUp));
        _ = Finish(running, link, letGo);
    }

    private Task<T> Call(CancellationToken token)
    {
        try
        {
            return method(token);
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private async Task Finish(Task<T> running, Link? link, CancellationTokenRegistration letGo)
    {
        try
        {
            var result = await running;
            device.Strand.Deliver(() => answer.TrySetResult(result));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested || device.Lifetime.IsCancellationRequested)
        {
            device.Strand.Deliver(GiveUp);
        }
        catch (Exception exception)
        {
            device.Strand.Deliver(() => answer.TrySetException(exception));
        }
        finally
        {
            letGo.Unregister();
            link?.Cut();
        }
    }

    private void GiveUp()
    {
        if (cancellation.IsCancellationRequested)
        {
            answer.TrySetCanceled(cancellation);
        }
        else
        {
            answer.TrySetException(device.WhyGone().ToException());
        }
    }

    // Tells the method on the strand, wherever the caller gives up, because the method goes on where it is told. No linked source
    // and nothing disposed of: that waits for callbacks under way on other threads, and a caller's continuation may block there.
    private sealed class Link : CancellationTokenSource
    {
        private readonly CancellationTokenRegistration byDevice;
        private readonly CancellationTokenRegistration byCaller;

        public Link(Device device, CancellationToken caller)
        {
            byDevice = device.Lifetime.UnsafeRegister(static link => ((Link)link!).Cancel(), this);
            byCaller = caller.UnsafeRegister(_ => device.Strand.Run(this, static link => link.Cancel()), null);
        }

        public void Cut()
        {
            byDevice.Unregister();
            byCaller.Unregister();
        }
    }
}
