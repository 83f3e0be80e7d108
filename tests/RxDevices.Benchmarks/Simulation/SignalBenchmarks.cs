using BenchmarkDotNet.Attributes;
using RxDevices.Simulation;

namespace RxDevices.Benchmarks.Simulation;

/// <summary>The value of a signal at an instant, against the sine of the machine's library.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SignalBenchmarks
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly RandomStream Stream = new(1, "noise");

    private readonly Signal sine = Signal.Sine(1, Tick * 10);
    private readonly Signal white = Signal.WhiteNoise(1, Tick, Stream);
    private readonly Signal pink = Signal.PinkNoise(1, Tick, Stream);
    private readonly Signal walk = Signal.RandomWalk(1, Tick, Stream);
    private readonly Signal sensor = Signal.Sine(1, Tick * 10).WithNoise(0.1, Tick, Stream).Quantize(0.01)
        .NotANumber(Occasions.AtRandom(Tick * 100, Tick, Stream));

    private readonly Signal formula = Formula.Parse("2 * sin(2 * pi * t / 10) + 1").ToSignal();
    private readonly Motion motion = Motion.Rest(0, MotionLimits.SCurve(10, 5, 10)).MoveTo(1e12, TimeSpan.Zero);
    private TimeSpan elapsed = TimeSpan.FromHours(10);

    [Benchmark(Baseline = true)]
    public double SineOfTheLibrary() => Math.Sin(Next().TotalSeconds);

    [Benchmark]
    public double Sine() => sine.At(Next());

    [Benchmark]
    public double WhiteNoise() => white.At(Next());

    [Benchmark]
    public double PinkNoise() => pink.At(Next());

    [Benchmark]
    public double RandomWalkAfterTenHours() => walk.At(Next());

    [Benchmark]
    public double SineWithNoiseStepsAndNaN() => sensor.At(Next());

    [Benchmark]
    public double FormulaOfTime() => formula.At(Next());

    [Benchmark]
    public double SCurve() => motion.StateAt(Next()).Position;

    [Benchmark]
    public TimeSpan PlanAnSCurveInMotion() => motion.MoveTo(12, Tick).Duration;

    private TimeSpan Next() => elapsed += TimeSpan.FromMilliseconds(1);
}
