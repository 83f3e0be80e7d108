namespace RxDevices.Lines;

/// <summary>What a line means.</summary>
internal abstract record Query
{
    /// <summary>Nothing: the client pressed return. Ends what is being watched.</summary>
    public sealed record Blank : Query;

    /// <summary><c>NAME</c>: what is its value?</summary>
    public sealed record Read(string Name) : Query;

    /// <summary><c>NAME = VALUE</c>.</summary>
    public sealed record Write(string Name, string Value) : Query;

    /// <summary><c>DEVICE/COMMAND(ARGUMENT)</c>.</summary>
    public sealed record Execute(string Name, string Argument) : Query;

    /// <summary><c>? NAME</c>: what is there? An empty name asks for all devices.</summary>
    public sealed record Describe(string Name) : Query;

    /// <summary><c>watch NAME [every SECONDS]</c>.</summary>
    public sealed record Watch(string Name, TimeSpan? Every) : Query;

    /// <summary><c>prompt on|off</c>.</summary>
    public sealed record Prompt(bool On) : Query;

    /// <summary><c>json on|off</c>.</summary>
    public sealed record Json(bool On) : Query;

    /// <summary><c>help</c>.</summary>
    public sealed record Help : Query;

    /// <summary><c>quit</c>.</summary>
    public sealed record Quit : Query;

    /// <summary>A line that has no meaning, and why.</summary>
    public sealed record Refused(DevFailed Failure) : Query;
}
