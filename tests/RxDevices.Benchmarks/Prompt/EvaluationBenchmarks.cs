using BenchmarkDotNet.Attributes;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Prompt;

namespace RxDevices.Benchmarks.Prompt;

/// <summary>A simple expression at the prompt, after so many before it, and the names that complete one.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EvaluationBenchmarks
{
    private readonly DeviceHost host = new();
    private Evaluator evaluator = null!;
    private Completer completer = null!;

    [Params(10, 100)]
    public int Before { get; set; }

    [GlobalSetup]
    public async Task Begin() => await Anew();

    // Each evaluation makes the chain longer: it begins anew, so that it is about so long.
    [IterationSetup]
    public void Again() => Anew().GetAwaiter().GetResult();

    [Benchmark]
    public async Task<object?> Evaluate() => (await evaluator.Evaluate("device.Name", CancellationToken.None)).Value;

    [Benchmark]
    public async Task<int> Complete() => (await completer.Complete("device.Rea", "device.Rea".Length, CancellationToken.None)).Names.Count;

    private async Task Anew()
    {
        if (host.Names.Count == 0)
        {
            host.Add("sys/tg_test/1", context => new TangoTest(context));
        }

        var near = new NearDevices(host);
        evaluator = new(new(near, _ => { }, RealTime.Clock), ScriptSurroundings.With(typeof(TangoTest).Assembly));
        completer = new(evaluator, near);
        await evaluator.Evaluate("var device = await DeviceProxy.Connect(\"sys/tg_test/1\");", CancellationToken.None);
        for (var i = 1; i < Before; i++)
        {
            await evaluator.Evaluate($"var x{i} = {i};", CancellationToken.None);
        }
    }
}
