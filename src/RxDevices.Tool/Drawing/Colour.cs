namespace RxDevices.Tool;

/// <summary>How a character looks.</summary>
internal enum Colour
{
    Plain,
    Good,
    Warning,
    Alarm,
    Changing,
    Faint,
    Strong,
    Bar,
    First,
    Second,
    Third,
    Fourth,
}
