using RxDevices.Hosting;

namespace RxDevices.Prompt;

/// <summary>The devices a prompt speaks to, near or far.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IPromptDevices
{
    /// <summary>Which devices there are; of a server, as it was asked last.</summary>
    IDeviceDirectory Directory { get; }

    /// <summary>Asks which devices there are.</summary>
    /// <exception cref="DevFailedException">The server is lost.</exception>
    Task<IReadOnlyList<DeviceName>> List(CancellationToken cancellation);

    /// <summary>Finds a device.</summary>
    /// <exception cref="DevFailedException">There is none of that name, or the server is lost.</exception>
    Task<IDevicePort> Connect(string name, CancellationToken cancellation);
}
