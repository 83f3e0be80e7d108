using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>A named action of a device.</summary>
/// <typeparam name="TArgument">The type of its argument; <see cref="Unit"/> for none.</typeparam>
/// <typeparam name="TResult">The type of its result; <see cref="Unit"/> for none.</typeparam>
/// <remarks>Safe from any thread. Source of the words: Tango Controls, "Command".</remarks>
public class Command<TArgument, TResult> : DeviceCommand
{
    private readonly Func<TArgument, CancellationToken, Task<TResult>> action;
    private int underWay;

    internal Command(Device device, CommandDescription description, Func<TArgument, CancellationToken, Task<TResult>> action)
        : base(device, description) => this.action = action;

    /// <summary>Cold. Executes when subscribed to: one result, then completes. Fails with <see cref="DevFailedException"/>.
    /// Delivered off the strand.</summary>
    public IObservable<TResult> Invoke(TArgument argument) =>
        Observable.FromAsync(cancellation => Begin(argument, cancellation).AsTask(), ImmediateScheduler.Instance);

    internal override ValueTask<object?> InvokeAny(object? argument, CancellationToken cancellation)
    {
        try
        {
            var result = Begin(Convert<TArgument>(argument), cancellation);
            return result.IsCompletedSuccessfully ? new(Box(result.Result)) : Widen(result);
        }
        catch (DevFailedException refusal)
        {
            return ValueTask.FromException<object?>(refusal);
        }

        static async ValueTask<object?> Widen(ValueTask<TResult> result) => Box(await result.ConfigureAwait(false));
    }

    private protected override async Task<CommandRecord> RunInside(CancellationToken cancellation)
    {
        try
        {
            var result = Box(await Run(default!, cancellation));
            return new(Owner.Clock.Now, result, Failure: null);
        }
        catch (DevFailedException refusal)
        {
            return new(Owner.Clock.Now, Value: null, refusal.Failure);
        }
    }

    private static object? Box(TResult result) => result is Unit ? null : result;

    private ValueTask<TResult> Begin(TArgument argument, CancellationToken cancellation) =>
        DeviceCall<TResult>.Begin(Owner, token => Run(argument, token), cancellation);

    private async Task<TResult> Run(TArgument argument, CancellationToken cancellation)
    {
        Owner.Journal?.Command(Owner.Name, Name, argument, Owner.Clock.Now);
        try
        {
            var result = await RunAllowed(argument, cancellation);
            Owner.Journal?.Result(Owner.Name, Name, result, failure: null, Owner.Clock.Now);
            return result;
        }
        catch (DevFailedException refusal)
        {
            Owner.Journal?.Result(Owner.Name, Name, result: null, refusal.Failure, Owner.Clock.Now);
            throw;
        }
    }

    private async Task<TResult> RunAllowed(TArgument argument, CancellationToken cancellation)
    {
        RequireAllowed();
        if (underWay > 0 && !Description.Configuration.MayOverlap)
        {
            throw new DevFailedException(
                Reasons.CommandNotAllowed, $"Command {Name} is under way and may not overlap with itself", "Command.Invoke");
        }

        underWay++;
        try
        {
            var result = await action(argument, cancellation);
            Accepted();
            return result;
        }
        catch (Exception exception) when (Device.IsFault(exception, cancellation))
        {
            throw Owner.Break($"executing {Name}", exception).ToException();
        }
        finally
        {
            underWay--;
        }
    }
}
