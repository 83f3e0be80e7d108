using System.Globalization;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>
/// The control of a host's simulation: how fast time goes, whether it stands still, what waits, what goes wrong. The one owner behind the control device
/// <c>sys/simulation/INSTANCE</c> and the verbs <c>sim ...</c> of the line protocol.
/// </summary>
/// <remarks>Safe from any thread. On the machine's time: it answers also while the devices' stands still.</remarks>
public sealed partial class SimulationControl
{
    private readonly DeviceHost host;
    private readonly int longestLog;

    internal SimulationControl(DeviceHost host, SimulationClock clock, SimulationControlOptions options)
    {
        (this.host, Clock, longestLog) = (host, clock, options.LongestLog);
        inputs = new(clock, longestLog);
        Name = DeviceName.Parse($"sys/simulation/{options.Instance}");
        FaultInputs = new FaultGate(inputs, Name);
        var device = new SimulationDevice(new(Name, host.Machine, host.Seed, host.Tell), this);
        Port = new ControlPort(device, ClientIdentity.InProcess, options.AllowRemoteControl);
        device.Start();
        Device = device;
    }

    /// <summary>The name of the control device.</summary>
    public DeviceName Name { get; }

    /// <summary>The clock of the devices.</summary>
    public SimulationClock Clock { get; }

    /// <summary>The seed of the run.</summary>
    public ulong Seed => host.Seed;

    /// <summary>Lets in what comes to the devices from outside.</summary>
    internal IInputGate Inputs => inputs;

    /// <summary>Lets in faults from outside.</summary>
    internal IFaultGate FaultInputs { get; }

    internal IDevicePort Port { get; }

    internal IDisposable Device { get; }

    /// <summary>The time since the start, in seconds.</summary>
    public double Seconds => (Clock.Now - Clock.Start).TotalSeconds;

    /// <summary>How it goes, in one line.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Clock.IsPaused ? "paused" : "running")} at {Seconds:0.######} s, speed {SpeedText.Of(Clock.Speed)}, seed {Seed}, {Clock.PendingCount} pending");

    /// <summary>Sets the speed.</summary>
    /// <param name="text">A number above 0, or <c>max</c>.</param>
    /// <exception cref="DevFailedException">It is no speed.</exception>
    public void SetSpeed(string text) => Clock.Speed = SpeedText.TryParse(text, out var speed)
        ? speed
        : throw Refuse($"'{text}' is no speed; write {SpeedText.Form}. To stop time, pause it");

    /// <summary>Pauses and goes on by so many seconds; answers when it is there.</summary>
    /// <exception cref="DevFailedException">The number is none that can be stepped, or somebody else paused or resumed on the way.</exception>
    public async Task Step(double seconds)
    {
        if (seconds is not (>= 0 and <= 1e9))
        {
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"{seconds} s cannot be stepped; write seconds from 0 to 1000000000"));
        }

        Arrived(await Clock.Step(TimeSpan.FromSeconds(seconds)));
    }

    /// <summary>Pauses and goes on to the next instant at which something is due.</summary>
    /// <exception cref="DevFailedException">Nothing waits, or somebody else paused or resumed on the way.</exception>
    public async Task StepToNext()
    {
        if (Clock.PendingCount == 0)
        {
            throw Refuse("Nothing waits for its time: there is no next instant to step to");
        }

        Arrived(await Clock.StepToNext());
    }

    /// <summary>Makes something go wrong: <c>lab/supply/1 hang for 3 s</c>; answers the fault in one line, its number first.</summary>
    /// <exception cref="DevFailedException">The text is no target and fault, or it cannot be injected.</exception>
    public async Task<string> Inject(string text)
    {
        var fault = await InTurn(() => host.Injector.Inject(text, nameof(SimulationControl), isFromOutside: true));
        return fault.ToString();
    }

    /// <summary>Clears the fault of a number, or <c>all</c>; answers how many.</summary>
    /// <exception cref="DevFailedException">There is no such fault.</exception>
    public Task<int> Heal(string text) => InTurn(() => host.Injector.Heal(text, nameof(SimulationControl), isFromOutside: true));

    /// <summary>The faults there are, a line for each, its number first.</summary>
    public IReadOnlyList<string> Faults() => host.Injector.Lines();

    /// <summary>What waits, first what is due first: a line each, with the seconds since the start and whose it is.</summary>
    public IReadOnlyList<string> Pending(int count) =>
    [
        .. Clock.Pending(count).Select(pending => string.Create(
            CultureInfo.InvariantCulture, $"{(pending.Due - Clock.Start).TotalSeconds:0.######} s {pending.Owner ?? "(a client, or nobody said)"}")),
    ];

    internal static DevFailedException Refuse(string why) => new(Reasons.WrongFormat, why, "SimulationControl");

    // What it does may wait for its turn: it is answered when that is over.
    private async Task<T> InTurn<T>(Func<T> act)
    {
        while (inputs.WhenOpen() is { } open)
        {
            await open;
        }

        var answer = act();
        await Inside(() => true);
        return answer;
    }

    private static void Arrived(bool hasArrived)
    {
        if (!hasArrived)
        {
            throw Refuse("The step ended on the way: the simulation was paused, resumed or given another speed meanwhile");
        }
    }
}
