using System.Globalization;

namespace RxDevices.Tango;

/// <summary>
/// Enumerations travel as the positions of their labels, in 16 bits. A near one is a C# enum, whose labels stand in the order of its
/// members' numbers; a far one has no C# type, so its values are its labels.
/// </summary>
internal static class EnumPositions
{
    /// <summary>Positions of a value: of a member, of a row or of rows of members, or of labels as texts.</summary>
    /// <exception cref="InvalidCastException">Something is none of the labels.</exception>
    public static object Of(object? value, IReadOnlyList<string> labels) => Map<short>(value, element => element switch
    {
        Enum member => (short)Array.IndexOf(
            Enum.GetValuesAsUnderlyingType(member.GetType()),
            System.Convert.ChangeType(member, member.GetTypeCode(), CultureInfo.InvariantCulture)),
        string text => Find(text, labels),
        short position => position,
        _ => (short)ElementConversion.To(typeof(short), element),
    });

    /// <summary>Labels at positions; a position that has none becomes a number as text.</summary>
    public static object ToLabels(object positions, IReadOnlyList<string> labels) => Map<string>(positions, element =>
        Label((short)element!, labels) ?? ((short)element!).ToString(CultureInfo.InvariantCulture));

    /// <summary>The first position without a label, if any.</summary>
    public static short? FirstUnknown(object positions, IReadOnlyList<string> labels)
    {
        short? unknown = null;
        Map<short>(positions, element =>
        {
            unknown ??= Label((short)element!, labels) is null ? (short)element! : null;
            return (short)element!;
        });
        return unknown;
    }

    private static string? Label(short position, IReadOnlyList<string> labels) =>
        position >= 0 && position < labels.Count ? labels[position] : null;

    private static short Find(string text, IReadOnlyList<string> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return (short)i;
            }
        }

        throw new InvalidCastException($"'{text}' is none of {string.Join(", ", labels)}");
    }

    private static object Map<T>(object? value, Func<object?, T> map)
        where T : notnull
    {
        switch (value)
        {
            case Array { Rank: 1 } row:
                return row.Cast<object?>().Select(map).ToArray();
            case Array { Rank: 2 } rows:
                var mapped = new T[rows.GetLength(0), rows.GetLength(1)];
                for (var y = 0; y < mapped.GetLength(0); y++)
                {
                    for (var x = 0; x < mapped.GetLength(1); x++)
                    {
                        mapped[y, x] = map(rows.GetValue(y, x));
                    }
                }

                return mapped;
            default:
                return map(value);
        }
    }
}
