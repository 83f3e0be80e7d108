namespace RxDevices.Tapes;

/// <summary>How the readings of one attribute on two tapes compare.</summary>
/// <param name="Attribute">The attribute, in full.</param>
/// <param name="First">How many readings the first tape has.</param>
/// <param name="Second">How many readings the second tape has.</param>
/// <param name="Different">How many of those that both have are different.</param>
/// <param name="MaxDifference">The largest difference between two numbers; 0 where there are none.</param>
public sealed record AttributeComparison(string Attribute, long First, long Second, long Different, double MaxDifference)
{
    /// <summary>Whether both have the same.</summary>
    public bool IsSame => First == Second && Different == 0;
}
