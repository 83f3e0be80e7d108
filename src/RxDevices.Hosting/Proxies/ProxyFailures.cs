namespace RxDevices.Hosting;

/// <summary>What a client's side adds to a device's refusals, in the words of Tango's proxies.</summary>
public static class ProxyFailures
{
    /// <summary>No device of that name is known.</summary>
    public static DevFailed NoDevice(string device) => DevFailed.Because(
        Reasons.DeviceNotDefined, $"device {device} not defined in the database !", "DataBase::ImportDevice()");

    /// <summary>The device has no such attribute.</summary>
    public static DevFailed NoAttribute(string device, string attribute) => DevFailed.Because(
        Reasons.UnsupportedAttribute,
        $"Attribute {attribute} is not supported by device {device}",
        "AttributeProxy::real_constructor()");

    /// <summary>A read failed.</summary>
    public static DevFailed OnRead(DevFailed cause, string device, string attribute) => Above(
        cause,
        Reasons.AttributeFailed,
        $"Failed to read_attribute on device {device}, attribute {attribute}",
        "DeviceProxy::read_attribute()");

    /// <summary>A write failed.</summary>
    public static DevFailed OnWrite(DevFailed cause, string device, string attribute) => Above(
        cause,
        Reasons.AttributeFailed,
        $"Failed to write_attribute on device {device}, attribute {attribute}",
        "DeviceProxy::write_attribute()");

    /// <summary>A command failed.</summary>
    public static DevFailed OnExecute(DevFailed cause, string device, string command) => Above(
        cause,
        Reasons.CommandFailed,
        $"Failed to execute command_inout on device {device}, command {command}",
        "Connection::command_inout()");

    // Who lost the answer on the way has said already what was being done.
    private static DevFailed Above(DevFailed cause, string reason, string description, string origin) =>
        cause.Errors is [_, .., { Reason: Reasons.DeviceTimedOut or Reasons.CommunicationFailed }]
            ? cause
            : cause.Then(reason, description, origin);
}
