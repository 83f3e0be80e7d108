namespace RxDevices.Tapes;

/// <summary>A reading on a tape.</summary>
/// <param name="Attribute">The attribute it is of.</param>
/// <param name="Reading">The reading: its value is of the type recorded, that of an enumeration its label.</param>
public readonly record struct TapeReading(TapeAttribute Attribute, Reading Reading);
