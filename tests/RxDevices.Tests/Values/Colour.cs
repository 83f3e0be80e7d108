namespace RxDevices.Tests.Values;

/// <summary>An enumeration whose numbers have gaps, and one of which is the sum of two others.</summary>
internal enum Colour
{
    None,
    Red,
    Green,
    Yellow,
    Blue = 7,
}
