using System.Reactive;
using System.Reactive.Linq;

namespace RxDevices;

/// <content>
/// The state and the status: what the device says of itself, unless it is ON and one of its attributes is in alarm or warning: then it
/// shows ALARM, and its status names the attributes. So it does in every state but FAULT when a memorized value came to nothing.
/// </content>
public abstract partial class Device
{
    private (DevState State, string Status) own;

    // What decides about what is allowed: as Tango does, without the alarm of a memorized value that came to nothing, which a
    // client could never write again otherwise.
    private volatile DevState ruling;

    /// <summary>The state. As an observable: Hot. Replays the last. Never fails. Completes with the device. On the device's strand.</summary>
    public Attribute<DevState> State { get; }

    /// <summary>The state in words. As an observable: Hot. Replays the last. Never fails. Completes with the device. On the device's strand.</summary>
    public Attribute<string> Status { get; }

    /// <summary>The state now, for steps that depend on it.</summary>
    protected DevState CurrentState => State.Current;

    /// <summary>On the strand: shows what the alarms of the attributes make of state and status, where that is something new.</summary>
    internal void ShowAlarms()
    {
        var (state, status) = WithAlarms();
        if (state != State.Current)
        {
            State.Show(state);
        }

        if (status != Status.Current)
        {
            Status.Show(status);
        }
    }

    /// <summary>One reading for a client. Before the state and the status, those attributes are read that may hide an alarm: they are
    /// asked at each read, nothing polls them, and they have limits. One after the other, as in Tango; a refusal of theirs is no alarm.</summary>
    internal ValueTask<Reading> Read(DeviceAttribute attribute, CancellationToken cancellation) =>
        ShowsAlarms(attribute) && MayHideAlarm()
            ? DeviceCall<Reading>.Begin(this, attribute.ReadInside, cancellation)
            : attribute.ReadAny(cancellation);

    /// <summary>On the strand: reads what may hide an alarm, when the state or the status is wanted.</summary>
    internal async Task AskForAlarms(DeviceAttribute wanted, CancellationToken cancellation)
    {
        if (!ShowsAlarms(wanted))
        {
            return;
        }

        foreach (var attribute in members.Attributes)
        {
            if (MayRaiseAlarm(attribute))
            {
                await attribute.ReadInside(cancellation);
            }
        }
    }

    /// <summary>Whether the device is in one of these states; none means all.</summary>
    internal bool IsIn(IReadOnlyList<DevState> states) => states.Count == 0 || states.Contains(ruling);

    /// <summary>Changes the state, and with it the status: the text given, or Tango's sentence about the state.</summary>
    protected void SetState(DevState state, string? status = null) => Strand.Run(
        (Device: this, state, status), static change => change.Device.ShowOwn(change.state, change.status ?? ""));

    /// <summary>Changes the status and leaves the state.</summary>
    protected void SetStatus(string status) => Strand.Run(
        (Device: this, status), static change => change.Device.ShowOwn(change.Device.own.State, change.status));

    /// <summary>
    /// Declares the quality of all readings of an attribute from now on, for example <see cref="Quality.Changing"/> while a motor moves;
    /// <see cref="Quality.Valid"/> leaves it to the alarm limits again. Readings that their source gives a quality keep that.
    /// </summary>
    protected void SetQuality(DeviceAttribute attribute, Quality quality)
    {
        RequireOwn(attribute);
        Strand.Run((attribute, quality), static declare => declare.attribute.Declare(declare.quality));
    }

    /// <summary>Declares that the state follows a stream, from the start on and anew at each <c>Init</c>.</summary>
    protected void Follow(IObservable<DevState> states) => follows.Add(() => states
        .DistinctUntilChanged()
        .SubscribeSafe(Observer.Create<DevState>(state => SetState(state), exception => Break("following its state", exception))));

    private async Task<T> Shown<T>(Attribute<T> wanted, CancellationToken cancellation)
    {
        await AskForAlarms(wanted, cancellation);
        return wanted.Current;
    }

    /// <summary>Whether it is the state or the status.</summary>
    internal bool ShowsAlarms(DeviceAttribute attribute) => attribute == State || attribute == Status;

    private bool MayHideAlarm()
    {
        foreach (var attribute in members.Attributes)
        {
            if (MayRaiseAlarm(attribute))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayRaiseAlarm(DeviceAttribute attribute) => attribute.MayHideAlarm && CanShowAlarm;

    private bool CanShowAlarm => own.State is DevState.On or DevState.Alarm;

    private void ShowOwn(DevState state, string status)
    {
        own = (state, status);
        var (shownState, shownStatus) = WithAlarms();
        State.Show(shownState);
        Status.Show(shownStatus);
    }

    private (DevState State, string Status) WithAlarms()
    {
        if (Disturbance?.Crash is { } crash)
        {
            ruling = DevState.Fault;
            return (DevState.Fault, crash);
        }

        var alarms = CanShowAlarm ? AlarmText.Of(members.Attributes) : "";
        var forgotten = own.State == DevState.Fault ? "" : AlarmText.OfMemory(members.Attributes);
        ruling = alarms.Length > 0 ? DevState.Alarm : own.State;
        var state = forgotten.Length > 0 ? DevState.Alarm : ruling;
        return (state, (own.Status.Length > 0 ? own.Status : TangoText.StatusOf(state)) + forgotten + alarms);
    }
}
