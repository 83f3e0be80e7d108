namespace RxDevices.Tango;

/// <summary>A command of the admin device while it is executed.</summary>
/// <param name="Admin">The admin device.</param>
/// <param name="Client">Who wants it.</param>
/// <param name="Cancellation">Ends the wait.</param>
internal readonly record struct AdminCall(AdminDevice Admin, ClientIdentity Client, CancellationToken Cancellation)
{
    /// <summary>The administration of a device.</summary>
    /// <exception cref="DevFailedException">There is no such device.</exception>
    public IDeviceAdministration Administration(string device) => Admin.Find(device, Client).Administration;
}
