using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Pipes: devices here have none.</summary>
internal static class PipeHandlers
{
    private const string AllPipes = "All pipes";

    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.GetPipeConfig5, static (_, names) =>
            names is [] or [AllPipes] ? Array.Empty<PipeConfig>() : throw NotFound(names[0])),
        Handler.Of(Operations.SetPipeConfig5, static Unit (_, configs) =>
            configs.NewConf is [] ? Unit.Default : throw NotFound(configs.NewConf[0].Name)),
        Handler.Of(Operations.ReadPipe5, static DevPipe (_, pipe) => throw NotFound(pipe.Name)),
        Handler.Of(Operations.WritePipe5, static Unit (_, pipe) => throw NotFound(pipe.Value.Name)),
        Handler.Of(Operations.WriteReadPipe5, static DevPipe (_, pipe) => throw NotFound(pipe.Value.Name)),
    ];

    private static DevFailedException NotFound(string name) =>
        new(WireReasons.PipeNotFound, $"{name} pipe not found", "DeviceClass::get_pipe_by_name");
}
