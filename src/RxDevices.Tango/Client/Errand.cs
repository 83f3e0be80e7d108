namespace RxDevices.Tango;

/// <summary>What a client was about when it failed, in the words of Tango's own client.</summary>
/// <param name="Call">What it did, for example <c>command_inout</c>.</param>
/// <param name="Class">Where: the class of Tango's client that does it.</param>
/// <param name="Subject">About what, with a comma before it: <c>, command State</c>.</param>
internal readonly record struct Errand(string Call, string Class = "DeviceProxy", string Subject = "")
{
    // Origins are copied to the letter: the colon that is missing, and the parentheses.
    public static Errand Read { get; } = new("read_attribute") { TimeoutOrigin = "DeviceProxy:read_attribute" };

    public static Errand Write { get; } = new("write_attribute") { TimeoutOrigin = "DeviceProxy:write_attribute()" };

    /// <summary>Where a failure comes from.</summary>
    public string Origin => $"{Class}::{Call}()";

    /// <summary>The same when time was up.</summary>
    public string TimeoutOrigin { get => field ?? Origin; init; }

    public static Errand Execute(string command) => new("command_inout", "Connection", $", command {command}");
}
