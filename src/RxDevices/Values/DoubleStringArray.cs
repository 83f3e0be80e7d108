namespace RxDevices;

/// <summary>Numbers and texts together, an argument or result of commands (Tango's DevVarDoubleStringArray).</summary>
/// <param name="Numbers">The numbers; as many as the command wants.</param>
/// <param name="Texts">The texts; their count need not equal that of the numbers.</param>
public sealed record DoubleStringArray(double[] Numbers, string[] Texts);
