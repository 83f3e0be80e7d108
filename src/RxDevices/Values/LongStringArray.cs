namespace RxDevices;

/// <summary>Numbers and texts together, an argument or result of commands (Tango's DevVarLongStringArray).</summary>
/// <param name="Numbers">The numbers; as many as the command wants.</param>
/// <param name="Texts">The texts; their count need not equal that of the numbers.</param>
public sealed record LongStringArray(int[] Numbers, string[] Texts)
{
    /// <inheritdoc/>
    public bool Equals(LongStringArray? other) =>
        other is not null && Numbers.AsSpan().SequenceEqual(other.Numbers) && Texts.AsSpan().SequenceEqual(other.Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numbers.Length, Texts.Length);
}
