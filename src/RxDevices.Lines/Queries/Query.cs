namespace RxDevices.Lines;

/// <summary>What a line means.</summary>
internal abstract record Query
{
    /// <summary>Nothing: the client pressed return. Ends what is being watched.</summary>
    public sealed record Blank : Query;

    /// <summary><c>NAME [from SOURCE]</c>: what is its value?</summary>
    public sealed record Read(string Name, ReadSource Source = ReadSource.Device) : Query;

    /// <summary><c>NAME = VALUE</c>.</summary>
    public sealed record Write(string Name, string Value) : Query;

    /// <summary><c>DEVICE/COMMAND(ARGUMENT)</c>, <c>DEVICE/COMMAND() from SOURCE</c>.</summary>
    public sealed record Execute(string Name, string Argument, ReadSource Source = ReadSource.Device) : Query;

    /// <summary><c>? NAME</c>: what is there? An empty name asks for all devices.</summary>
    public sealed record Describe(string Name) : Query;

    /// <summary><c>watch NAME [TOPIC | every SECONDS]</c>.</summary>
    public sealed record Watch(string Name, TimeSpan? Every, WatchTopic Topic = WatchTopic.Readings) : Query;

    /// <summary><c>history NAME [N]</c>: what did polling keep?</summary>
    public sealed record History(string Name, int Count) : Query;

    /// <summary><c>config NAME KEY=VALUE ...</c>.</summary>
    public sealed record Configure(string Name, IReadOnlyDictionary<string, string> Properties) : Query;

    /// <summary><c>poll NAME PERIOD</c>; no period: no more.</summary>
    public sealed record Poll(string Name, TimeSpan? Period) : Query;

    /// <summary><c>poll DEVICE</c>: what is polled?</summary>
    public sealed record PollingStatus(string Device) : Query;

    /// <summary><c>blackbox DEVICE [N]</c>: what was asked last?</summary>
    public sealed record BlackBox(string Device, int Count) : Query;

    /// <summary><c>lock DEVICE [SECONDS]</c>.</summary>
    public sealed record Lock(string Device, TimeSpan Validity) : Query;

    /// <summary><c>relock DEVICE</c>.</summary>
    public sealed record Relock(string Device) : Query;

    /// <summary><c>unlock DEVICE [force]</c>.</summary>
    public sealed record Unlock(string Device, bool Force) : Query;

    /// <summary><c>locked DEVICE</c>: who has the lock?</summary>
    public sealed record LockedBy(string Device) : Query;

    /// <summary><c>properties DEVICE</c>.</summary>
    public sealed record DeviceProperties(string Device) : Query;

    /// <summary><c>client NAME [HOST]</c>: who is asking.</summary>
    public sealed record Client(string Name, string? Host) : Query;

    /// <summary><c>sim ...</c>: a command of the simulation's control.</summary>
    public sealed record Control(string Command, object? Argument) : Query;

    /// <summary><c>sim seed</c>, <c>sim speed</c>: an attribute of the simulation's control.</summary>
    public sealed record ControlRead(string Attribute) : Query;

    /// <summary><c>sim speed N</c>.</summary>
    public sealed record ControlWrite(string Attribute, string Value) : Query;

    /// <summary><c>stats</c>: how does the server do?</summary>
    public sealed record Stats : Query;

    /// <summary><c>auth TOKEN</c>, where nobody asks for it.</summary>
    public sealed record Auth : Query;

    /// <summary><c>prompt on|off</c>.</summary>
    public sealed record Prompt(bool On) : Query;

    /// <summary><c>json on|off</c>.</summary>
    public sealed record Json(bool On) : Query;

    /// <summary><c>help [VERB]</c>.</summary>
    public sealed record Help(string? Verb = null) : Query;

    /// <summary><c>quit</c>.</summary>
    public sealed record Quit : Query;

    /// <summary>A line that has no meaning, and why.</summary>
    public sealed record Refused(DevFailed Failure) : Query;
}
