namespace RxDevices;

/// <summary>What an attribute refuses to show or to be given: too many elements, values outside its limits.</summary>
internal static class Limits
{
    /// <summary>Why a value cannot be shown, or null.</summary>
    public static DevFailed? WhyTooLarge(AttributeDescription attribute, (int X, int Y) dimensions, object? value)
    {
        if (value is null)
        {
            return DevFailed.Because(
                Reasons.AttributeOption, $"Data pointer for attribute {attribute.Name} is NULL!", "Attribute::set_value()");
        }

        return Fits(attribute, dimensions)
            ? null
            : DevFailed.Because(
                Reasons.AttributeOption, $"Data size for attribute {attribute.Name} exceeds given limit", "Attribute::set_value()");
    }

    /// <summary>Why a value cannot be written, or null.</summary>
    public static DevFailed? WhyNotWritten(AttributeDescription attribute, (int X, int Y) dimensions, object value)
    {
        if (!Fits(attribute, dimensions))
        {
            // Tango's spelling.
            var side = dimensions.X > attribute.MaxX ? "X" : "Y";
            return DevFailed.Because(
                Reasons.OutsideLimit,
                $"{side} dimesion is greater than the max defined for attribute {attribute.Name}",
                "DeviceImpl::write_attributes");
        }

        var (min, max) = (attribute.Configuration.MinValue, attribute.Configuration.MaxValue);
        if (min is null && max is null && attribute.Kind.Type is not (DataType.Float or DataType.Double))
        {
            return null;
        }

        var index = 0;
        foreach (var element in value as System.Collections.IEnumerable ?? new[] { value })
        {
            if (WhyOutside(element, min, max) is { } why)
            {
                return DevFailed.Because(
                    Reasons.OutsideLimit,
                    $"Set value for attribute {attribute.Name} is {why} (at least element {index})",
                    "WAttribute::check_written_value()");
            }

            index++;
        }

        return null;
    }

    private static bool Fits(AttributeDescription attribute, (int X, int Y) dimensions) =>
        dimensions.X <= attribute.MaxX && (dimensions.Y <= attribute.MaxY || attribute.Kind.Format != DataFormat.Image);

    private static string? WhyOutside(object element, IComparable? min, IComparable? max) => element switch
    {
        double number when !double.IsFinite(number) => "a NaN or INF value",
        float number when !float.IsFinite(number) => "a NaN or INF value",
        _ when min?.CompareTo(element) > 0 => "below the minimum authorized",
        _ when max?.CompareTo(element) < 0 => "above the maximum authorized",
        _ => null,
    };
}
