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
                Reasons.TooManyElements, $"Data pointer for attribute {attribute.Name} is NULL!", "Attribute::set_value()");
        }

        return Fits(attribute, dimensions)
            ? null
            : DevFailed.Because(
                Reasons.TooManyElements, $"Data size for attribute {attribute.Name} exceeds given limit", "Attribute::set_value()");
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

    /// <summary>The configuration with its limits converted to the attribute's type.</summary>
    /// <exception cref="ArgumentException">A limit is no number of that type, or a dimension is not positive.</exception>
    public static AttributeConfiguration Validate(string attribute, Type element, AttributeConfiguration configuration)
    {
        if (configuration.MaxX < 1 || configuration.MaxY < 1)
        {
            throw new ArgumentException($"The largest dimensions of attribute {attribute} must be at least 1.");
        }

        var (min, max) = (
            ToElement(configuration.MinValue, nameof(configuration.MinValue)),
            ToElement(configuration.MaxValue, nameof(configuration.MaxValue)));
        if (min?.CompareTo(max) >= 0 && max is not null)
        {
            throw new ArgumentException($"MinValue of attribute {attribute} ({min}) is not below its MaxValue ({max}).");
        }

        return configuration with
        {
            EnumLabels = EnumLabels.Validate(attribute, element, configuration.EnumLabels),
            MinValue = min,
            MaxValue = max,
        };

        IComparable? ToElement(IComparable? limit, string property)
        {
            if (limit is null)
            {
                return null;
            }

            try
            {
                return Type.GetTypeCode(element) is >= TypeCode.SByte and <= TypeCode.Double && !element.IsEnum
                    ? (IComparable)ElementConversion.To(element, limit)
                    : throw ElementConversion.Refuse(limit, "limit of a type that is no number");
            }
            catch (InvalidCastException exception)
            {
                throw new ArgumentException($"{property} of attribute {attribute}: {exception.Message}.", exception);
            }
        }
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
