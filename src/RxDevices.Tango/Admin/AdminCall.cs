namespace RxDevices.Tango;

/// <summary>A command of the admin device while it is executed.</summary>
/// <param name="Admin">The admin device.</param>
/// <param name="Client">Who wants it.</param>
/// <param name="Reached">The address by which the client came.</param>
/// <param name="Cancellation">Ends the wait.</param>
internal readonly record struct AdminCall(
    AdminDevice Admin, ClientIdentity Client, TangoAddress Reached, CancellationToken Cancellation)
{
    /// <summary>The device a command is about, as the client that gives the command sees it.</summary>
    /// <exception cref="DevFailedException">There is none.</exception>
    public IDevicePort Find(string device) => Admin.Server.Find(device, Reached)?.For(Client)
        ?? throw new DevFailedException(
            Reasons.DeviceNotFound, $"Device {device} not found", "Util::get_device_by_name()");

    /// <summary>The administration of a device.</summary>
    /// <exception cref="DevFailedException">There is no such device.</exception>
    public IDeviceAdministration Administration(string device) => Find(device).Administration;
}
