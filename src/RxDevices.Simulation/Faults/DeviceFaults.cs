using System.Collections.Immutable;
using System.Reactive.Concurrency;

namespace RxDevices.Simulation;

/// <summary>What goes wrong with one device now.</summary>
/// <remarks>One owner at a time: the device's strand; added to and removed from by any thread.</remarks>
internal sealed class DeviceFaults(Device device) : IDisturbance
{
    private const string Init = "Init";

    // A step of the strand may wait in the midst of it, so it stays as it was for who goes through it.
    private ImmutableArray<InjectedFault> acting = [];

    public string? Crash => Crashed is { } fault
        ? $"The device has crashed (fault {fault.Id}). {(fault.Fault.For is { } length ? $"It recovers after {SpanText.Of(length)}, or by Init" : "Init brings it back")}."
        : null;

    private InjectedFault? Crashed => acting.FirstOrDefault(fault => fault.Fault is Fault.Crash);

    /// <summary>A fault begins.</summary>
    public void Add(InjectedFault fault) => device.Strand.Run((Faults: this, fault), static add =>
    {
        var faults = add.Faults;
        if (!add.fault.IsActing || faults.acting.Contains(add.fault))
        {
            // It ended before its turn, or the device came while it began.
            return;
        }

        faults.acting = faults.acting.Add(add.fault);
        faults.Show(add.fault, isOver: false);
    });

    /// <summary>A fault is over.</summary>
    public void Remove(InjectedFault fault) => device.Strand.Run((Faults: this, fault), static remove =>
        remove.Faults.RemoveInside(remove.fault, isRestarted: false));

    /// <summary>Of what a target may mean what it does mean here.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute or command.</exception>
    public FaultScope Narrow(FaultTarget target, FaultScope scope)
    {
        if (target.OneMember is not { } member)
        {
            return scope;
        }

        var found = (device.TryFindAttribute(member) is null ? FaultScope.None : FaultScope.Attribute)
            | (device.TryFindCommand(member) is null ? FaultScope.None : FaultScope.Command);
        return found != FaultScope.None ? scope & found : throw new DevFailedException(
            Reasons.AttributeNotFound, $"{device.Name} has no attribute or command {member}", "FaultInjector.Inject");
    }

    public async ValueTask<DevFailed?> Admit(RequestKind kind, string member, CancellationToken cancellation)
    {
        foreach (var fault in acting)
        {
            if (fault.Target.MeansMember(member) && await Admit(fault, kind, member, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    public ReadingTreatment Treat(string attribute)
    {
        var treatment = ReadingTreatment.None;
        foreach (var fault in acting)
        {
            if (fault.Target.MeansMember(attribute))
            {
                treatment = Treat(fault, attribute, treatment);
            }
        }

        return treatment;
    }

    private static DevFailed Refusal(string description) =>
        DevFailed.Because(Reasons.InjectedFault, description, "FaultInjector");

    private static bool ShowsDevice(string member) => member is nameof(Device.State) or nameof(Device.Status);

    private async ValueTask<DevFailed?> Admit(InjectedFault injected, RequestKind kind, string member, CancellationToken cancellation)
    {
        switch (injected.Fault)
        {
            case Fault.Crash:
                return WhyCrashed(injected, kind, member);
            case Fault.Frozen when kind != RequestKind.Read && !ShowsDevice(member):
                await injected.Over.WaitAsync(cancellation);
                return null;
            case Fault.Hang when Strikes(injected, member, out _):
                await injected.Over.WaitAsync(cancellation);
                return null;
            case Fault.Latency latency when Strikes(injected, member, out var tally):
                var due = tally.InOrder(device.Clock.Now + latency.Of(tally.Count, tally.Details));
                await device.Clock.Sleep(due - device.Clock.Now, cancellation);
                return null;
            case Fault.Fail fail when Strikes(injected, member, out _):
                return DevFailed.Because(
                    fail.Reason ?? Reasons.InjectedFault,
                    fail.Description ?? $"Fault {injected.Id} ({injected.Target} {fail}) refuses this",
                    "FaultInjector");
            default:
                return null;
        }
    }

    private DevFailed? WhyCrashed(InjectedFault fault, RequestKind kind, string member)
    {
        if (kind != RequestKind.Execute || !string.Equals(member, Init, StringComparison.OrdinalIgnoreCase))
        {
            return ShowsDevice(member) ? null : Refusal($"Device {device.Name} has crashed (fault {fault.Id})");
        }

        // The device alone: others whom the same fault befalls have not been told to begin anew.
        RemoveInside(fault, isRestarted: true);
        return null;
    }

    private ReadingTreatment Treat(InjectedFault injected, string attribute, ReadingTreatment treatment) => injected.Fault switch
    {
        Fault.Stuck => treatment with { IsStuck = true },
        Fault.Frozen => treatment with { Times = 0, IsLost = false },
        Fault.Crash => treatment with { Failure = Refusal($"Device {device.Name} has crashed (fault {injected.Id})") },
        Fault.WrongQuality wrong when Strikes(injected, attribute, out _) => treatment with { Quality = wrong.Of },
        Fault.Drop when treatment.Times > 0 && Strikes(injected, attribute, out _) => treatment with { Times = 0, IsLost = true },
        Fault.Duplicate when treatment.Times > 0 && Strikes(injected, attribute, out _) => treatment with { Times = treatment.Times + 1 },
        _ => treatment,
    };

    // What a fault of the whole device strikes is counted together.
    private bool Strikes(InjectedFault fault, string member, out FaultTally tally)
    {
        tally = fault.TallyOf(fault.Target.IsDevice ? $"{device.Name}" : $"{device.Name}/{member}");
        var strikes = tally.Strikes();
        if (strikes)
        {
            fault.Struck(tally);
        }

        return strikes;
    }

    private void RemoveInside(InjectedFault fault, bool isRestarted)
    {
        var rest = acting.Remove(fault);
        if (rest == acting)
        {
            return;
        }

        acting = rest;
        Show(fault, isOver: true);
        if (fault.Fault is Fault.Crash && Crashed is null && !isRestarted)
        {
            device.ComeBack();
        }
    }

    private void Show(InjectedFault fault, bool isOver)
    {
        device.Disturbance = acting.IsEmpty ? null : this;
        if (fault.Fault is Fault.WrongQuality or Fault.Crash || (isOver && fault.Fault is (Fault.Stuck or Fault.Frozen)))
        {
            // What a device that has crashed says of itself is shown by itself.
            device.ShowAgain(member => fault.Target.MeansMember(member) && !(fault.Fault is Fault.Crash && ShowsDevice(member)), isOver);
        }
    }
}
