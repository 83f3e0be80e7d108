using System.Reactive.Concurrency;

namespace RxDevices.Tests.Original;

/// <summary>The device golden/probe/1 of the recording: its commands, and the attributes a case gives it.</summary>
internal sealed class ReplayedDevice : Device
{
    private readonly Given given;
    private readonly Dictionary<string, ReplayedAttribute> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> executions = [];

    public ReplayedDevice(DeviceContext context, Given given)
        : base(context)
    {
        this.given = given;
        Command("Echo", (double value) => value);
        Command("Act", () => { Executed("Act"); });
        Command("Fail", () => Executed("Fail") > 0 ? throw new DevFailedException("Broken", "the command fails", "Probe") : 0);
        Command("Count", () => Executed("Count"));
        Command("Slow", Slow);
        Command("Move", () => { }, new() { AllowedIn = [DevState.On] });
        foreach (var attribute in given.Attributes)
        {
            Add(attribute);
        }
    }

    public ReplayedAttribute this[string name] => attributes[name];

    public void Add(GivenAttribute attribute) => attributes[attribute.Name] = ReplayedAttribute.Of(this, attribute);

    public void Take(string name)
    {
        Remove(FindAttribute(name));
        attributes.Remove(name);
    }

    public void Be(DevState state) => SetState(state);

    public void Say(string status) => SetStatus(status);

    /// <summary>How often an attribute was read or a command executed.</summary>
    public int Uses(string name) => attributes.TryGetValue(name, out var attribute) ? attribute.Reads : executions.GetValueOrDefault(name);

    public void Declare(DeviceAttribute attribute, Quality quality) => SetQuality(attribute, quality);

    public void Tell<T>(Attribute<T> attribute, T value) => PushEvent(attribute, value);

    public void TellReady(string name, int counter) => PushDataReady(this[name].Attribute, counter);

    public Attribute<T> Declare<T>(GivenAttribute given, IObservable<Reading<T>> readings) =>
        Attribute(given.Name, readings, ConfigurationOf(given));

    public Attribute<T> Declare<T>(GivenAttribute given, Func<CancellationToken, Task<Reading<T>>> ask) =>
        AttributeOfReadings(given.Name, ask, ConfigurationOf(given));

    public Attribute<T> Declare<T>(GivenAttribute given, T initial, Action<T> write) =>
        Setting(given.Name, initial, ConfigurationOf(given), AccessMode.Write).OnWrite(write);

    public Attribute<T> Declare<T>(GivenAttribute given, T initial, IObservable<T> values, Action<T> write) =>
        SettingWithReadback(given.Name, initial, values, ConfigurationOf(given)).OnWrite(write);

    public Attribute<T> Declare<T>(GivenAttribute given, T initial, Func<CancellationToken, Task<T>> ask, Action<T> write) =>
        SettingWithReadback(given.Name, initial, ask, ConfigurationOf(given)).OnWrite(write);

    protected override void OnInit() => SetState(given.State, given.Status);

    private static AttributeConfiguration ConfigurationOf(GivenAttribute given)
    {
        var configuration = new AttributeConfiguration
        {
            MaxX = given.X,
            MaxY = given.Y,
            EnumLabels = given.Labels,
            ReadableIn = given.ReadIn,
            WritableIn = given.WriteIn,
            TellsDataReady = given.Pushes.ContainsKey("ready"),
            Memory = given.Memorized switch { null => Memory.None, false => Memory.Shown, true => Memory.Written },
        };
        var defaults = given.Defaults.ToDictionary(
            one => one.Key.Replace("archive_event_", "archive_", StringComparison.Ordinal), one => one.Value);
        return AttributeProperties.Apply(new(given.Name, given.Kind, given.Access, configuration, null), defaults);
    }

    private int Executed(string command) => executions[command] = executions.GetValueOrDefault(command) + 1;

    private async Task<int> Slow(CancellationToken cancellation)
    {
        await Clock.Sleep(TimeSpan.FromMilliseconds(400), cancellation);
        return 1;
    }
}
