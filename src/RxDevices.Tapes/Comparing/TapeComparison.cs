namespace RxDevices.Tapes;

/// <summary>How two tapes compare: the n-th reading of each attribute with the n-th, in value, quality, set point and reason of failure.</summary>
/// <param name="FirstDifference">The earliest difference, or null where there is none.</param>
/// <param name="Attributes">The attributes of both, by name.</param>
public sealed record TapeComparison(TapeDifference? FirstDifference, IReadOnlyList<AttributeComparison> Attributes)
{
    /// <summary>Whether both have the same readings.</summary>
    public bool AreSame => FirstDifference is null;

    /// <summary>Compares two tapes.</summary>
    /// <remarks>Both are read once, side by side. Where one has more than 100,000 readings of an attribute than the other has had so far, only
    /// their count is compared from there on.</remarks>
    public static TapeComparison Of(Tape first, Tape second, TapeComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var rows = new Dictionary<string, ComparedAttribute>(StringComparer.OrdinalIgnoreCase);
        options ??= new();
        using var ones = first.Readings().GetEnumerator();
        using var others = second.Readings().GetEnumerator();
        for (bool hasOne = true, hasOther = true; hasOne || hasOther;)
        {
            if (hasOne &= ones.MoveNext())
            {
                RowOf(ones.Current).AddFirst(ones.Current.Reading, ones.Current.Reading.Time - first.Begin);
            }

            if (hasOther &= others.MoveNext())
            {
                RowOf(others.Current).AddSecond(others.Current.Reading, others.Current.Reading.Time - second.Begin);
            }
        }

        foreach (var row in rows.Values)
        {
            row.End();
        }

        return new(
            rows.Values.Select(row => row.FirstDifference).Where(difference => difference is not null).MinBy(difference => difference!.Time),
            [.. rows.Values.Select(row => row.Summary).OrderBy(row => row.Attribute, StringComparer.OrdinalIgnoreCase)]);

        ComparedAttribute RowOf(TapeReading reading)
        {
            if (!rows.TryGetValue(reading.Attribute.Name, out var row))
            {
                rows.Add(reading.Attribute.Name, row = new(reading.Attribute.Name, options));
            }

            return row;
        }
    }
}
