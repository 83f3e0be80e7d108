using System.Globalization;
using System.Reactive.Concurrency;
using Microsoft.Reactive.Testing;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Clocks;

/// <summary>A clock over a machine whose time is a test's, and a log of what ran when by both.</summary>
internal sealed class Machine : IDisposable
{
    private readonly List<string> lines = [];

    public Machine(double speed = 1, bool isPaused = false) =>
        Clock = new(Time, new() { Start = DateTimeOffset.UnixEpoch, Speed = speed, IsPaused = isPaused, OnThrow = Thrown.Add });

    public TestScheduler Time { get; } = new();

    public SimulationClock Clock { get; }

    public List<Exception> Thrown { get; } = [];

    public IReadOnlyList<string> Lines => lines;

    /// <summary>The time by the clock, in seconds.</summary>
    public double Seconds => (Clock.Now - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Notes something with the clock's time, and the machine's.</summary>
    public void Note(string what) => lines.Add(
        string.Create(CultureInfo.InvariantCulture, $"{what} at {Seconds:0.######} s, {Math.Round(Time.Now.Ticks / 1e7, 4):0.####} s of the machine"));

    /// <summary>Notes something when it is due.</summary>
    public IDisposable In(double seconds, string what) => Clock.Schedule(TimeSpan.FromSeconds(seconds), () => Note(what));

    /// <summary>How a step ended.</summary>
    public static string Answer(Task<bool> step) => !step.IsCompleted ? "still steps" : step.GetAwaiter().GetResult() ? "arrived" : "did not";

    public void Pass(double seconds) => Time.AdvanceBy(TimeSpan.FromSeconds(seconds));

    public void Dispose() => Clock.Dispose();
}
