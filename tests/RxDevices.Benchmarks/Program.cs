using BenchmarkDotNet.Running;
using RxDevices.Benchmarks.Files;
using RxDevices.Benchmarks.Prompt;
using RxDevices.Benchmarks.Simulation;
using RxDevices.Benchmarks.TangoPrograms;
using RxDevices.Benchmarks.Tapes;
using RxDevices.Benchmarks.Transport;

return args switch
{
    ["transport", .. var rest] => await TransportComparison.Run(rest),
    ["transport-server", var kind] => await TransportServer.Run(kind),
    ["tango", .. var rest] => await TangoComparison.Run(rest),
    ["tango-server", var port] => await ManyServer.Run(port),
    ["prompt-start", var tool] => await PromptStart.Run(tool, 5),
    ["simulation", .. var rest] => await FleetSpeed.Run(rest),
    ["tapes"] => await TapeSpeed.Run(),
    ["fleet-file"] => FleetFile.Run("samples/devices/fleet.yaml"),
    _ => RunMicroBenchmarks(args),
};

static int RunMicroBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
