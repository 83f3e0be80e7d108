using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>
/// An attribute that clients may write. Its set point is what was written last; its value is the set point too, unless it was
/// declared with a source of its own.
/// </summary>
/// <typeparam name="T">A type a device can show: <c>double</c>, <c>string[]</c>, <c>int[,]</c>, an enum, ...</typeparam>
/// <remarks>
/// As an observable: Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
/// Safe from any thread.
/// </remarks>
public sealed partial class Setting<T> : Attribute<T>
{
    private readonly Multicast<Reading<T>> setPoints;
    private readonly Queue<Reading<T>> changes = new();
    private readonly bool showsSetPoint;
    private volatile Reading<T>? current;
    private bool changing;
    private Func<T, CancellationToken, Task>? apply;

    internal Setting(Device device, AttributeDescription description, ValueSource<T> source, T initial)
        : base(device, description, source)
    {
        setPoints = device.NewMulticast<Reading<T>>($"{Name}, set points");
        showsSetPoint = source == ValueSource<T>.None;

        // At once, for it may be asked before the strand, where somebody else may be, has had its turn.
        current = Stamp(ValueTraits<T>.Copy(initial));
        if (showsSetPoint)
        {
            ShowFirst(current);
        }

        Set(initial);
    }

    /// <summary>What was written last.</summary>
    public T SetPoint => current!.Value;

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// What is written, as it is accepted.</summary>
    public IObservable<T> SetPoints() => setPoints.Select(reading => reading.Value);

    /// <summary>Cold. Writes when subscribed to; completes when the value is set and, where it is memorized, safe. Fails with
    /// <see cref="DevFailedException"/>. Delivered off the strand.</summary>
    /// <param name="value">The value, within the limits of the configuration.</param>
    public IObservable<Unit> Write(T value) => Observable.FromAsync(
        cancellation => WriteAny(value, cancellation).AsTask(), ImmediateScheduler.Instance);

    /// <summary>Declares what a write does before it is accepted; a <see cref="DevFailedException"/> refuses it.</summary>
    public Setting<T> OnWrite(Func<T, CancellationToken, Task> apply)
    {
        this.apply = apply;
        return this;
    }

    /// <summary>Declares what a write does before it is accepted; a <see cref="DevFailedException"/> refuses it.</summary>
    public Setting<T> OnWrite(Action<T> apply) => OnWrite((value, _) =>
    {
        apply(value);
        return Task.CompletedTask;
    });

    /// <summary>Sets it from inside the device: no limit is checked, <see cref="OnWrite(Action{T})"/> is not asked and nothing is kept.</summary>
    public void Set(T value) => Owner.Strand.Run(
        (Setting: this, SetPoint: Stamp(ValueTraits<T>.Copy(value))), static change => change.Setting.Change(change.SetPoint));

    internal override ValueTask WriteAny(object? value, CancellationToken cancellation)
    {
        var done = DeviceCall<Unit>.Begin(Owner, token => Accept(value, token), cancellation);
        return done.IsCompletedSuccessfully ? ValueTask.CompletedTask : new(done.AsTask());
    }

    internal override void End()
    {
        base.End();
        setPoints.Complete();
    }

    internal DateTimeOffset? ClientWroteAt { get; private set; }

    private protected override DateTimeOffset? WrittenAt => ClientWroteAt;

    private protected override Reading<T> Complete(Reading<T> reading) => reading.With(SetPoint);

    private async Task<Unit> Accept(object? given, CancellationToken cancellation)
    {
        if (!rewriting.IsCompleted)
        {
            // What was kept is written first, as if it had been before anybody could ask: the newer value stays the last.
            await rewriting.WaitAsync(cancellation);
        }

        RequireThere();
        RequireWritableNow();
        var value = Convert(given);
        RequireFits(value);
        RequireKeepable(value);
        await Apply(value, keeps: true, cancellation);
        return Unit.Default;
    }

    // The one way of what is written, now or before a restart.
    private async Task Apply(T value, bool keeps, CancellationToken cancellation)
    {
        try
        {
            await (apply?.Invoke(value, cancellation) ?? Task.CompletedTask);
        }
        catch (Exception exception) when (Device.IsFault(exception, cancellation))
        {
            throw Owner.Break($"writing {Name}", exception).ToException();
        }

        RequireThere();

        // Handed over in the step that sets it, and before: what is written on hearing of this set point is kept after it.
        var safe = keeps && IsMemorized ? Keep(value) : Task.CompletedTask;
        ClientWroteAt = Owner.Clock.Now;
        Owner.Journal?.Write(Owner.Name, Name, value, Owner.Clock.Now);
        Set(value);
        NoteMemory(null);
        await safe;
    }

    // One change after the other, so that value and set point go together: one made in an observer waits until all have the last.
    private void Change(Reading<T> setPoint)
    {
        changes.Enqueue(setPoint);
        if (changing)
        {
            return;
        }

        changing = true;
        while (changes.TryDequeue(out var next))
        {
            current = next;
            setPoints.Push(next);
            if (showsSetPoint)
            {
                Publish(next);
            }
            else
            {
                SetPointChanged();
            }
        }

        changing = false;
    }

    private T Convert(object? given)
    {
        try
        {
            return ValueTraits<T>.Convert(Description.Kind.Type == DataType.Enum
                ? EnumLabels.Read(given, Description.Configuration.EnumLabels, ValueTraits<T>.Element)
                : given);
        }
        catch (InvalidCastException exception)
        {
            throw WhyOutsideEnumeration(given)?.ToException() ?? new DevFailedException(
                Reasons.IncompatibleAttribute,
                $"Incompatible attribute type, expected type is : Tango::{TangoText.Of(new ValueKind(Description.Kind.Type, DataFormat.Spectrum))} "
                + $"(even for single value): {exception.Message}",
                "WAttribute::check_written_value()");
        }
    }

    private DevFailed? WhyOutsideEnumeration(object? given) => Description.Kind.Type == DataType.Enum
        ? EnumLabels.WhyOutside(Name, given, ValueTraits<T>.Element)
        : null;

    private void RequireFits(T value)
    {
        if (Limits.WhyNotWritten(Description, ValueTraits<T>.Dimensions(value), value!) is { } problem)
        {
            throw problem.ToException();
        }
    }

    private void RequireThere()
    {
        if (WhyRemoved is { } removed)
        {
            throw removed.ToException();
        }
    }

    private void RequireWritableNow()
    {
        if (!Owner.IsIn(Description.Configuration.WritableIn))
        {
            throw new DevFailedException(
                Reasons.AttributeNotAllowed,
                $"It is currently not allowed to write attribute {Name}. The device state is {TangoText.Of(Owner.State.Current)}",
                "Device_3Impl::write_attributes");
        }
    }
}
