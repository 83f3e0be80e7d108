namespace RxDevices;

/// <summary>Between an enumeration's values and the labels an attribute shows for them, which its configuration may rename.</summary>
/// <remarks>Labels stand in the order of the members' numbers.</remarks>
internal static class EnumLabels
{
    /// <summary>A value with its labels as texts: an element, a row, or rows. What is no enumeration stays as it is.</summary>
    public static object? Show(object? value, IReadOnlyList<string> labels) => Map(value, element => element is Enum constant
        ? labels.ElementAtOrDefault(IndexOf(constant)) ?? constant.ToString()
        : element);

    /// <summary>What a client gave with its labels as numbers; what is no label stays as it is.</summary>
    public static object? Read(object? given, IReadOnlyList<string> labels, Type enumeration)
    {
        var numbers = Enum.GetValuesAsUnderlyingType(enumeration);
        return Map(given, element => element is string text && IndexIn(labels, text) is var index and >= 0 && index < numbers.Length
            ? numbers.GetValue(index)
            : element);
    }

    /// <summary>Why a number that a client gave is none of the enumeration's, or null where something else is wrong.</summary>
    public static DevFailed? WhyOutside(string attribute, object? given, Type enumeration)
    {
        var numbers = Enum.GetValuesAsUnderlyingType(enumeration).Cast<object>().Select(ToDecimal).ToList();
        var elements = (given as Array ?? new[] { given }).Cast<object?>().ToList();
        var outside = elements.FindIndex(element => ElementConversion.IsInteger(element) && !numbers.Contains(ToDecimal(element!)));
        return outside < 0 ? null : DevFailed.Because(
            Reasons.OutsideLimit,
            $"Set value for attribute {attribute} is negative or above the maximun authorized ({numbers[^1]}) for at least element {outside}",
            "WAttribute::check_written_value()");

        static decimal ToDecimal(object number) => Convert.ToDecimal(number, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The labels of an attribute: its own, or the names of the enumeration's members.</summary>
    /// <exception cref="DevFailedException">There are labels for what is no enumeration, or not one for each member.</exception>
    public static IReadOnlyList<string> Validate(string attribute, Type element, IReadOnlyList<string> labels)
    {
        var isEnumeration = element.IsEnum && element != typeof(DevState);
        if (labels.Count == 0)
        {
            return isEnumeration ? Enum.GetNames(element) : labels;
        }

        if (!isEnumeration)
        {
            throw Refuse($"Attribute {attribute} has labels but is no enumeration.");
        }

        var twice = labels.FirstOrDefault(label => labels.Count(other => other.Equals(label, StringComparison.OrdinalIgnoreCase)) > 1);
        if (twice is not null)
        {
            throw Refuse($"Enumeration for attribute {attribute} has two similar labels ({twice}, {twice})");
        }

        var members = Enum.GetNames(element).Length;
        return labels.Count == members
            ? labels
            : throw Refuse($"Attribute {attribute} has {labels.Count} labels for the {members} members of {element.Name}.");

        static DevFailedException Refuse(string why) => new(Reasons.AttributeOption, why, "Attribute.Configure");
    }

    private static int IndexOf(Enum constant) => Array.IndexOf(
        Enum.GetValuesAsUnderlyingType(constant.GetType()),
        Convert.ChangeType(constant, constant.GetTypeCode(), System.Globalization.CultureInfo.InvariantCulture));

    private static int IndexIn(IReadOnlyList<string> labels, string text)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static object? Map(object? value, Func<object?, object?> map)
    {
        switch (value)
        {
            case Array { Rank: 1 } row:
                return row.Cast<object?>().Select(map).ToArray();
            case Array { Rank: 2 } rows:
                var mapped = new object?[rows.GetLength(0), rows.GetLength(1)];
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
