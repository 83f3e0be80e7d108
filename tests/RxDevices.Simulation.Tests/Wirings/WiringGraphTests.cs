using System.Reactive.Concurrency;
using System.Reactive.Linq;
using CsCheck;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;

namespace RxDevices.Simulation.Tests.Wirings;

/// <summary>Random graphs: sources that tick in one instant, functions over any of them and of each other, each in a device of its own.</summary>
public class WiringGraphTests
{
    private const int Sources = 3;

    // Each takes sources and those before it.
    private static readonly Gen<int[][]> Graphs = Gen.Int[0, 1000].Array[1, 4].Array[1, 12].Select(graph =>
        graph.Select((inputs, number) => Array.ConvertAll(inputs, input => input % (Sources + number))).ToArray());

    [Fact]
    public void Each_input_is_evaluated_once_in_an_instant_and_as_if_computed_directly() => Graphs.Sample(graph =>
    {
        var clock = new TestScheduler();
        Check(graph, clock, seconds => VirtualTimeAdvance(clock, seconds));
    }, iter: 300);

    [Fact]
    public void A_historical_clock_gives_the_same() => Graphs.Sample(graph =>
    {
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        Check(graph, clock, seconds => clock.AdvanceBy(TimeSpan.FromSeconds(seconds)));
    }, iter: 100);

    [Fact]
    public void Whatever_goes_in_a_circle_is_refused_by_name() => Gen.Select(Graphs, Gen.Int[0, 11], Gen.Int[0, 11]).Sample((graph, from, to) =>
    {
        var (first, last) = (Math.Min(from, to) % graph.Length, Math.Max(from, to) % graph.Length);
        (first, last) = (Math.Min(first, last), Math.Max(first, last));

        // A way from the first to the last, and a wire back.
        var circle = graph.Select((inputs, number) => number == first ? [.. inputs, Sources + last]
            : number > first && number <= last ? [.. inputs, Sources + number - 1]
            : inputs).ToArray();
        using var host = new DeviceHost(new TestScheduler());
        using var wiring = new Wiring(host.Find, host.Clock);
        Build(host, wiring, circle, []);

        var refusal = Assert.Throws<WiringException>(wiring.Start);

        Assert.All(refusal.Problems, problem =>
        {
            var names = problem["A loop without a delay: ".Length..problem.IndexOf(". Give", StringComparison.Ordinal)].Split(" -> ");
            Assert.Equal(names[0], names[^1]);
            Assert.All(names.Zip(names.Skip(1)), step => Assert.Contains(
                NumberOf(step.First), circle[NumberOf(step.Second) - Sources]));
        });
        Assert.NotEmpty(refusal.Problems);
    }, iter: 300);

    private static void Check(int[][] graph, IScheduler clock, Action<int> advance)
    {
        using var host = new DeviceHost(clock);
        using var wiring = new Wiring(host.Find, clock);
        var readings = new List<(int Number, double Value)>();
        var outputs = Build(host, wiring, graph, readings);
        wiring.Start();
        Assert.Empty(readings);

        for (var second = 1; second <= 3; second++)
        {
            advance(1);

            var values = new double[Sources + graph.Length];
            for (var number = 0; number < values.Length; number++)
            {
                values[number] = number < Sources ? second * (number + 1) : graph[number - Sources].Sum(input => values[input]) + 1;
            }

            Assert.Equal(
                Enumerable.Range(Sources, graph.Length).Select(number => (number, values[number])), readings.OrderBy(reading => reading.Number));
            readings.Clear();
        }

        Assert.Equal(graph.Length, outputs.Count);
    }

    private static List<IDisposable> Build(DeviceHost host, Wiring wiring, int[][] graph, List<(int Number, double Value)> readings)
    {
        for (var number = 0; number < Sources; number++)
        {
            var factor = number + 1;
            host.Add(NameOf(number), context => new Box(context, box => box.Shows(
                "x", Observable.Interval(TimeSpan.FromSeconds(1), box.Clock).Select(tick => (tick + 1.0) * factor))));
        }

        return [.. graph.Select((inputs, number) =>
        {
            Attribute<double> shown = null!;
            host.Add(NameOf(Sources + number), context => new Box(context, box => shown = box.Shows("x", wiring.Combine(
                box, "x", [.. inputs.Select(input => Wire.From<double>($"{NameOf(input)}/x"))], values => values.Sum() + 1))));
            return shown.Values().Subscribe(value => readings.Add((Sources + number, value)));
        })];
    }

    private static string NameOf(int number) => $"test/node/{number}";

    private static int NumberOf(string attribute) =>
        int.Parse(attribute.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);

    private static void VirtualTimeAdvance(TestScheduler clock, int seconds) =>
        RxDevices.Testing.VirtualTime.AdvanceBy(clock, TimeSpan.FromSeconds(seconds));
}
