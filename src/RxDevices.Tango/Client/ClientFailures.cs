using System.Globalization;

namespace RxDevices.Tango;

/// <summary>Why a request did not reach its device, or its answer did not come back: in the words of Tango's own client (9.3).</summary>
internal static class ClientFailures
{
    private const string ConnectOrigin = "Connection::connect";

    /// <summary>Whether it is not the device that refuses, but nobody could be asked: that may work later.</summary>
    public static bool IsAway(DevFailed failure) => failure.Errors.Any(error => error.Reason
        is ClientReasons.ServerNotRunning or ClientReasons.CannotConnect or ClientReasons.DeviceNotDefined
        or Reasons.CommunicationFailed or Reasons.DeviceTimedOut);

    /// <summary>Nobody listens there, or the host is unknown.</summary>
    public static DevFailed CannotConnect(DeviceName device) => NotRunning(device, "TRANSIENT_ConnectFailed");

    /// <summary>Nobody answered the attempt to connect in time.</summary>
    public static DevFailed ConnectTimedOut(DeviceName device) => NotRunning(device, "TRANSIENT_CallTimedout");

    /// <summary>The last attempt failed just now.</summary>
    public static DevFailed ConnectDelayed(DeviceName device, TimeSpan pause) => DevFailed.Because(
        ClientReasons.CannotConnect,
        string.Create(CultureInfo.InvariantCulture, $"Failed to connect to device {device}\nThe connection request was delayed.\n")
        + string.Create(CultureInfo.InvariantCulture, $"The last connection request was done less than {pause.TotalMilliseconds} ms ago"),
        "Connection::reconnect");

    /// <summary>The answer did not come in time.</summary>
    public static DevFailed TimedOut(DeviceName device, Errand errand, TimeSpan timeout) =>
        Corba("TRANSIENT", "TRANSIENT_CallTimedout", errand.TimeoutOrigin).Then(
            Reasons.DeviceTimedOut,
            string.Create(
                CultureInfo.InvariantCulture, $"Timeout ({timeout.TotalMilliseconds} mS) exceeded on device {device}{errand.Subject}"),
            errand.TimeoutOrigin);

    /// <summary>The connection broke while an answer was awaited.</summary>
    public static DevFailed Lost(DeviceName device, Errand errand) =>
        Failed(device, errand, Corba("COMM_FAILURE", "COMM_FAILURE_WaitingForReply", errand.Origin));

    /// <summary>What came is no answer to what was asked.</summary>
    public static DevFailed NotUnderstood(DeviceName device, Errand errand, string problem) =>
        Failed(device, errand, Corba("MARSHAL", $"The answer is not understood: {problem}", errand.Origin));

    /// <summary>The server says that the request did not get as far as its device.</summary>
    public static DevFailed Of(SystemFailure failure, DeviceName device, Errand errand) => failure.Name switch
    {
        "OBJECT_NOT_EXIST" => Corba(failure.Name, Minor(failure), ConnectOrigin)
            .Then(ClientReasons.DeviceNotDefined, $"Failed to connect to device {device}", ConnectOrigin),
        "TRANSIENT" => NotRunning(device, Minor(failure)),
        _ => Failed(device, errand, Corba(failure.Name, Minor(failure), errand.Origin)),
    };

    private static DevFailed NotRunning(DeviceName device, string minor) => Corba("TRANSIENT", minor, ConnectOrigin)
        .Then(ClientReasons.ServerNotRunning, $"Failed to connect to device {device}", ConnectOrigin);

    private static DevFailed Failed(DeviceName device, Errand errand, DevFailed cause) => cause.Then(
        Reasons.CommunicationFailed, $"Failed to execute {errand.Call} on device {device}{errand.Subject}", errand.Origin);

    private static DevFailed Corba(string name, string minor, string origin) =>
        DevFailed.Because(ClientReasons.Corba, $"{name} CORBA system exception: {minor}", origin);

    // omniORB's numbers, as far as servers of Tango were seen to send them.
    private static string Minor(SystemFailure failure) => (failure.Name, failure.Minor) switch
    {
        ("OBJECT_NOT_EXIST", 0x4f4d0001) => "OBJECT_NOT_EXIST_NoMatch",
        ("BAD_OPERATION", 0x4f4d0001) => "BAD_OPERATION_UnRecognisedOperationName",
        (_, var minor) => minor.ToString(CultureInfo.InvariantCulture),
    };
}
