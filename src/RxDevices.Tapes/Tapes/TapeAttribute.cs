namespace RxDevices.Tapes;

/// <summary>An attribute of which there are readings on a tape.</summary>
/// <param name="Device">The device it is of.</param>
/// <param name="Description">What it was: its name, type, texts and labels. Limits and event criteria are not recorded.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed record TapeAttribute(DeviceName Device, AttributeDescription Description)
{
    /// <summary>Its name in full, <c>domain/family/member/attribute</c>.</summary>
    public string Name { get; } = $"{Device}/{Description.Name}";

    /// <summary>Its number on the tape.</summary>
    internal int Number { get; init; }
}
