using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Events;

/// <summary>A device with one attribute called value, which shows what the test pushes.</summary>
internal sealed class Probe<T> : Device
{
    private readonly Bench bench;
    private readonly Subject<Reading<T>> source = new();

    public Probe(Bench bench, AttributeConfiguration? configuration = null)
        : base(bench.Context())
    {
        this.bench = bench;
        Value = Attribute("value", source, configuration);
        Start();
    }

    public Attribute<T> Value { get; }

    public IDevicePort Port => this;

    public void Push(T value, Quality quality = Quality.Valid) => source.OnNext(Reading.Of(value, Clock.Now, quality));

    public void Fail(string description) =>
        source.OnNext(Reading.Failed<T>(DevFailed.Because("Cold", description, "Probe"), Clock.Now));

    public void Declare(Quality quality) => SetQuality(Value, quality);

    public void Show(DevState state, string? status = null) => SetState(state, status);

    public void Tell(T value) => PushEvent(Value, value);

    public void TellReady(int counter) => PushDataReady(Value, counter);

    /// <summary>Notes events, each with its time: <c>1s 5 Valid</c>.</summary>
    public IDisposable Note(EventKind kind, string who = "") =>
        Value.Events(kind).Subscribe(reading => bench.Note(who + Told(reading)), error => bench.Note(who + Refusal(error)), () => bench.Note(who + "end"));

    /// <summary>Pushes values in order at 1 s, 2 s, ... while change events are noted; answers those that were events.</summary>
    public IReadOnlyList<string> ChangesOf(params T[] values)
    {
        Push(values[0]);
        using var noting = Note(EventKind.Change);
        foreach (var value in values.Skip(1))
        {
            bench.AdvanceTo(Math.Floor(TimeSpan.FromTicks(bench.Clock.Clock).TotalSeconds) + 1);
            Push(value);
        }

        return bench.Diary;
    }

    protected override void OnInit() => SetState(DevState.On);

    private static string Told(Reading reading) => $"{(reading.Failure is { } failure ? failure.Description : Text(reading))} {reading.Quality}";

    private static string Text(Reading reading) =>
        !reading.HasValue ? "-" : reading.Value is Array array ? $"[{string.Join(' ', array.Cast<object>())}]" : $"{reading.Value}";

    private static string Refusal(Exception error) => error is DevFailedException refusal ? refusal.Failure.Reason : error.GetType().Name;
}
