using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Runtime.CompilerServices;

namespace RxDevices;

/// <summary>
/// A named thing with a state, a status, attributes and commands. Derive from it and declare its members in the constructor, top to
/// bottom: the constructor is the wiring diagram; nothing runs until a host starts the device.
/// </summary>
/// <remarks>
/// Safe from any thread: every step of a device runs on its strand, one at a time, and awaits come back to it.
/// What throws is contained: a <see cref="DevFailedException"/> is a refusal; anything else is told to the host's faults and puts
/// this device alone in FAULT until <c>Init</c>. Source of the words: Tango Controls, "Device".
/// </remarks>
public abstract partial class Device : IDisposable
{
    private readonly DeviceContext context;
    private readonly CancellationTokenSource lifetime = new();
    private readonly List<IDisposable> following = [];
    private readonly List<Func<IDisposable>> follows = [];
    private bool hasStarted;
    private bool isInitializing;

    /// <summary>Makes the device; derived constructors declare their members.</summary>
    protected Device(DeviceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        this.context = context;
        Strand = new Strand(context.Scheduler, exception => Break("a step", exception), context.Name.ToString());
        Lifetime = lifetime.Token;
        Requests = new(context.Scheduler);
        Lock = new(this, context.ClientClock);
        initialised = NewMulticast<StrongBox<Unit>>(nameof(Initialised));
        interfaces = NewMulticast<DeviceDescription>("interfaces", beforeFirst: ShowInterface);
        State = new(this, Describe<DevState>(nameof(State), AccessMode.Read, null), ValueSource<DevState>.None);
        Status = new(this, Describe<string>(nameof(Status), AccessMode.Read, null), ValueSource<string>.None);
        members.TryAdd(State, isListed: false);
        members.TryAdd(Status, isListed: false);
        SetState(DevState.Unknown);
        DeclareDefaultCommands();
    }

    /// <summary>The device's name.</summary>
    public DeviceName Name => context.Name;

    /// <summary>The device's only source of time, and its strand: pass it to every operator that takes a scheduler.</summary>
    public IScheduler Clock => Strand;

    /// <summary>Cancelled when the device goes.</summary>
    protected internal CancellationToken Lifetime { get; }

    internal Strand Strand { get; }

    internal ISettingStore Settings => context.Settings;

    /// <summary>Told of what happens here, if anybody is.</summary>
    internal IDeviceJournal? Journal => context.Journal.Current;

    /// <summary>Where what comes from outside passes; null from inside a device, and where nobody wants to know.</summary>
    internal IInputGate? InputGate => context.Inputs.Current is { } gate && !StrandContext.IsOfDevice ? gate : null;

    /// <summary>What of the device is polled.</summary>
    internal PolledMembers Polled { get; } = new();

    /// <summary>Ends the device: cancels what is under way, completes its streams, frees its timers.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    internal static bool IsFault(Exception exception, CancellationToken cancellation) => exception switch
    {
        DevFailedException => false,
        OperationCanceledException => !cancellation.IsCancellationRequested,
        _ => true,
    };

    /// <summary>Initialises and subscribes the attributes to their sources; the host calls it once.</summary>
    internal void Start() => Strand.Run(this, static device => _ = device.Initialize());

    /// <summary>Something broke that is no refusal: tells the host and puts this device in FAULT.</summary>
    internal DevFailed Break(string place, Exception exception)
    {
        Report(place, exception);
        SetState(DevState.Fault, $"The device broke while {place}: {exception.Message}");
        return DevFailed.Because(
            Reasons.DeviceBroke, $"{exception.GetType().Name}: {exception.Message}", $"{GetType().Name}, {place}");
    }

    /// <summary>Something broke outside the device, such as a subscriber: tells the host.</summary>
    internal void Report(string place, Exception exception)
    {
        var fault = new DeviceFault(Name, Clock.Now, place, exception);
        Journal?.Fault(fault);
        try
        {
            context.OnFault(fault);
        }
        catch (Exception careless)
        {
            // Nobody is left to tell but the state: the device must go on.
            SetState(DevState.Fault, $"The device broke while {place}: {exception.Message} (and could not tell: {careless.Message})");
        }
    }

    /// <summary>A stream of this device; a subscriber that throws is told to the host.</summary>
    internal Multicast<T> NewMulticast<T>(string name, bool replays = true, Action? beforeFirst = null)
        where T : class
    {
        var multicast = new Multicast<T>(Strand, exception => Report($"a subscriber of {name}", exception), replays, beforeFirst);
        if (Lifetime.IsCancellationRequested)
        {
            // Asked for too late to be ended with the others.
            multicast.Complete();
        }

        return multicast;
    }

    internal DevFailed WhyGone() => DevFailed.Because(
        Reasons.DeviceNotFound, $"Device {Name} was removed", "Device.Dispose");

    /// <summary>The device's source of random numbers of that name: the same numbers for the same seed, device and name.</summary>
    protected SeededRandom Random(string name) => context.Random(name);

    /// <summary>The device's random numbers of that name, by their number: the same for the same seed, device and name.</summary>
    protected RandomStream RandomStream(string name) => context.RandomStream(name);

    /// <summary>Brings the device to its first state: at start, and when a client executes <c>Init</c>. On the strand.</summary>
    protected virtual void OnInit()
    {
    }

    /// <summary>Runs a method beside everything else, until it ends or the device goes. On the strand between its awaits.</summary>
    protected void Launch(Func<CancellationToken, Task> method) => Strand.Run((this, method), static launch => _ = launch.Item1.Guard(launch.method));

    /// <summary>Ends the device; derived classes free what they own, and call this last.</summary>
    protected virtual void Dispose(bool disposing) => Strand.Run(this, static device =>
    {
        if (device.lifetime.IsCancellationRequested)
        {
            return;
        }

        // First what is under way gets its chance to unwind, on the strand; then the streams end, and the strand with them.
        try
        {
            device.lifetime.Cancel();
        }
        catch (AggregateException exception)
        {
            device.Report("ending", exception);
        }

        device.Strand.Post(device.End);
    });

    // Also what the command Init does, so a stream that ended in an error begins anew, and a state that follows leaves FAULT.
    private Task Initialize()
    {
        if (machine is { IsMoving: true })
        {
            // Init in the midst of a transition: when that is complete.
            Strand.Post(() => _ = Initialize());
            return Task.CompletedTask;
        }

        (hasStarted, isInitializing) = (true, true);
        try
        {
            machine?.Leave();
            OnInit();
            machine?.Begin();
        }
        catch (DevFailedException refusal)
        {
            SetState(DevState.Fault, refusal.Failure.ToString());
        }
        catch (Exception exception)
        {
            Break("initialising", exception);
        }

        isInitializing = false;

        // Before anything follows: a server that comes back shows what the hardware has had all the while.
        members.Attributes.ForEach(attribute => attribute.ShowKept());

        // After the state is set, so that a stream that breaks at once leaves the device in FAULT.
        initialised.Push(new(Unit.Default));
        shared.ForEach(stream => stream.Start());
        members.Attributes.ForEach(attribute => attribute.Start());
        EndFollowing();
        following.AddRange(follows.Select(follow => follow()));
        Polled.Begin();

        // Last, for what a client writes comes to a device that runs.
        return Task.WhenAll(members.Attributes.ConvertAll(attribute => attribute.WriteKept()));
    }

    private void EndFollowing()
    {
        following.ForEach(subscription => subscription.Dispose());
        following.Clear();
    }

    private async Task Guard(Func<CancellationToken, Task> method)
    {
        try
        {
            await method(Lifetime);
        }
        catch (OperationCanceledException) when (Lifetime.IsCancellationRequested)
        {
            // The device goes: that is how its methods end.
        }
        catch (Exception exception)
        {
            Break("working", exception);
        }
    }

    private void End()
    {
        EndFollowing();
        Polled.End();
        machine?.End();
        initialised.Complete();
        shared.ForEach(stream => stream.End());
        members.Attributes.ForEach(attribute => attribute.End());
        members.Commands.ToList().ForEach(command => command.End());
        interfaces.Complete();
        State.End();
        Status.End();

        // In its turn: whoever is already waiting to come in learns that all has completed.
        Strand.Post(Strand.Dispose);
    }
}
