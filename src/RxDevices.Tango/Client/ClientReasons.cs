namespace RxDevices.Tango;

/// <summary>The reasons of Tango's own client, beside those that others give too.</summary>
internal static class ClientReasons
{
    public const string Corba = "API_CorbaException";
    public const string ServerNotRunning = "API_ServerNotRunning";
    public const string CannotConnect = "API_CantConnectToDevice";
    public const string CannotConnectToDatabase = "API_CantConnectToDatabase";
    public const string DeviceNotDefined = "API_DeviceNotDefined";
    public const string NonDatabaseDevice = "API_NonDatabaseDevice";
    public const string UnsupportedProtocol = "API_UnsupportedProtocol";
    public const string UnsupportedModifier = "API_UnsupportedDBaseModifier";
}
