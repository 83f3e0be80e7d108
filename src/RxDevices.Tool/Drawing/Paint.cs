using System.CommandLine;

namespace RxDevices.Tool;

/// <summary>Colours on a terminal, or none.</summary>
/// <param name="HasColours">Whether there are any.</param>
internal sealed record Paint(bool HasColours)
{
    /// <summary>Nothing is coloured.</summary>
    public static Paint None { get; } = new(false);

    public const string End = "\e[0m";

    /// <summary>What the surroundings of a run allow.</summary>
    public static Paint Of(InvocationConfiguration run) => run is Surroundings { Terminal: not null, MayColour: true } ? new(true) : None;

    /// <summary>Whether the environment allows colours: NO_COLOR (https://no-color.org) is empty, and the terminal is no dumb one.</summary>
    public static bool IsAllowed(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    /// <summary>A text in that colour.</summary>
    public string Text(string text, Colour colour) => HasColours && colour != Colour.Plain ? $"{Begin(colour)}{text}{End}" : text;

    /// <summary>What begins a colour.</summary>
    public static string Begin(Colour colour) => colour switch
    {
        Colour.Good => "\e[32m",
        Colour.Warning => "\e[33m",
        Colour.Alarm => "\e[31m",
        Colour.Changing => "\e[36m",
        Colour.Faint => "\e[90m",
        Colour.Strong => "\e[1m",
        Colour.Bar => "\e[7m",
        Colour.First => "\e[34m",
        Colour.Second => "\e[33m",
        Colour.Third => "\e[32m",
        Colour.Fourth => "\e[35m",
        _ => End,
    };

    /// <summary>The colour of a quality.</summary>
    public static Colour Of(Quality quality) => quality switch
    {
        Quality.Valid => Colour.Good,
        Quality.Warning => Colour.Warning,
        Quality.Alarm => Colour.Alarm,
        Quality.Changing => Colour.Changing,
        _ => Colour.Faint,
    };

    /// <summary>The colour of a state.</summary>
    public static Colour Of(DevState state) => state switch
    {
        DevState.On or DevState.Open or DevState.Extract or DevState.Running => Colour.Good,
        DevState.Moving or DevState.Init => Colour.Changing,
        DevState.Alarm or DevState.Standby => Colour.Warning,
        DevState.Fault => Colour.Alarm,
        _ => Colour.Faint,
    };
}
