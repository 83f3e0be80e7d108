using BenchmarkDotNet.Running;
using RxDevices.Benchmarks.Files;
using RxDevices.Benchmarks.Prompt;
using RxDevices.Benchmarks.Reach;
using RxDevices.Benchmarks.Simulation;
using RxDevices.Benchmarks.TangoPrograms;
using RxDevices.Benchmarks.Tapes;

return args switch
{
    ["reach", .. var rest] => await ReachComparison.Run(rest),
    ["crowd", .. var rest] => await CrowdReport.Crowd(rest),
    ["watchers", .. var rest] => await CrowdReport.Watchers(rest),
    ["fairness", .. var rest] => await CrowdReport.Fairness(rest),
    ["server", var transport] => await ServerProgram.Run(transport),
    ["generator", var task, .. var rest] => Generator.Run(task, rest),
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
