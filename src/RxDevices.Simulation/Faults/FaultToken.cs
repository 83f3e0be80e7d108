namespace RxDevices.Simulation;

/// <summary>A word of the text of a fault.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, without its quotes; empty at the end.</param>
/// <param name="Column">Where it begins; the first character is 1.</param>
internal readonly record struct FaultToken(FaultTokenKind Kind, string Text, int Column)
{
    /// <summary>For messages.</summary>
    public override string ToString() => Kind == FaultTokenKind.End ? "the end" : $"\"{Text}\"";
}
