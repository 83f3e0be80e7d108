using System.Reactive;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>An attribute of a device, whatever its type: what protocols see of <see cref="Attribute{T}"/>.</summary>
/// <remarks>Safe from any thread.</remarks>
public abstract partial class DeviceAttribute
{
    private readonly Multicast<AttributeDescription> descriptions;
    private Multicast<DataReady>? dataReady;
    private volatile bool hasEnded;

    private protected DeviceAttribute(Device device, AttributeDescription description)
    {
        Owner = device;
        Name = description.Name;
        descriptions = device.NewMulticast<AttributeDescription>(Name);
        descriptions.Replace(description);
    }

    /// <summary>The attribute's name, as declared.</summary>
    public string Name { get; }

    /// <summary>What the attribute is now.</summary>
    public AttributeDescription Description => descriptions.Last!;

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// What the attribute is, whenever its configuration changes.</summary>
    public IObservable<AttributeDescription> Configurations => descriptions;

    /// <summary>Hot. Replays nothing. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where the configuration does not say that it tells.</summary>
    public IObservable<DataReady> DataReady => Description.Configuration.TellsDataReady
        ? DataReadyOf()
        : Observable.Throw<DataReady>(WhyNotDataReady().ToException());

    internal abstract IObservable<Reading> Readings { get; }

    /// <summary>Whether a reading needs somebody who asks for it, so that its events need polling.</summary>
    internal bool IsAsked => Description.IsAsked;

    /// <summary>What the alarm limits said of the last reading.</summary>
    internal abstract AlarmCauses Causes { get; }

    /// <summary>The quality of the last reading.</summary>
    internal abstract Quality Quality { get; }

    internal Device Owner { get; }

    /// <summary>Why what was kept of it could not be shown or written again; null when all went well, or somebody has written it since.</summary>
    internal DevFailed? MemoryFailure { get; private protected set; }

    /// <summary>Whether it was taken away, or its device went.</summary>
    private protected bool HasEnded
    {
        get => hasEnded;
        set => hasEnded = value;
    }

    /// <summary>Why nobody can read or write it any more, who still has it in hand, when it was taken away from its device.</summary>
    private protected DevFailed? WhyRemoved => hasEnded && !Owner.Lifetime.IsCancellationRequested ? Device.NoAttribute(Name) : null;

    /// <summary>Changes the configuration; it takes effect at once.</summary>
    /// <param name="change">Makes the new configuration of the one there is. On the device's strand.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">The new configuration cannot be; the one there is stays.</exception>
    public Task Configure(Func<AttributeConfiguration, AttributeConfiguration> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Change(change, evenIfSame: true, cancellation);
    }

    internal abstract IObservable<Reading> EventsOfAnyType(EventKind kind);

    internal abstract ValueTask<Reading> ReadAny(CancellationToken cancellation);

    internal virtual ValueTask WriteAny(object? value, CancellationToken cancellation) =>
        ValueTask.FromException(new DevFailedException(
            Reasons.NotWritable, $"Attribute {Name} is not writable", "DeviceImpl::write_attributes"));

    /// <summary>On the strand: the quality of all readings to come, where their source gives none.</summary>
    internal abstract void Declare(Quality quality);

    /// <summary>On the strand: shows the newest reading again, because it is shown otherwise now.</summary>
    /// <param name="isOver">Whether only one that was hidden until now.</param>
    internal abstract void ShowAgain(bool isOver);

    internal abstract void Start();

    /// <summary>On the strand, before it starts: shows what was kept of it, where that is all it is kept for.</summary>
    internal virtual void ShowKept()
    {
    }

    /// <summary>On the strand, after it started: writes what was kept of it, as if a client did. Never fails.</summary>
    internal virtual Task WriteKept() => Task.CompletedTask;

    internal virtual void End()
    {
        descriptions.Complete();
        dataReady?.Complete();
    }

    internal void TellDataReady(int counter)
    {
        if (!Description.Configuration.TellsDataReady)
        {
            throw WhyNotDataReady().ToException();
        }

        DataReadyOf().Push(new(Name, Owner.Clock.Now, counter));
    }

    /// <summary>On the strand: the configuration is another one.</summary>
    private protected abstract void Reconfigured();

    private protected abstract AttributeConfiguration Validate(AttributeDescription description, AttributeConfiguration configuration);

    private Task Change(
        Func<AttributeConfiguration, AttributeConfiguration> change, bool evenIfSame, CancellationToken cancellation) =>
        DeviceCall<Unit>.Begin(
            Owner,
            _ =>
            {
                var changed = change(Description.Configuration);
                if (evenIfSame || changed != Description.Configuration)
                {
                    Reconfigure(Validate(Description, changed));
                }

                return Task.FromResult(Unit.Default);
            },
            cancellation).AsTask();

    private void Reconfigure(AttributeConfiguration configuration)
    {
        // Before anybody hears of it, so that whoever then asks what the device has hears the same.
        descriptions.Replace(Description with { Configuration = configuration });
        Owner.ForgetDescription();
        descriptions.Push(Description);
        Reconfigured();
    }

    private Multicast<DataReady> DataReadyOf()
    {
        var stream = LazyInitializer.EnsureInitialized(
            ref dataReady, () => Owner.NewMulticast<DataReady>($"{Name}, data ready", replays: false));
        if (hasEnded)
        {
            // Asked for too late to be ended with the others.
            Owner.Strand.Run(stream, static stream => stream.Complete());
        }

        return stream;
    }

    private DevFailed WhyNotDataReady() => DevFailed.Because(
        Reasons.DataReadyNotEnabled, $"The attribute {Name} is not data ready event enabled", "DeviceAttribute.DataReady");
}
