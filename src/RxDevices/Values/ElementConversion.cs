using System.Globalization;

namespace RxDevices;

/// <summary>
/// Converts one element to another type, refusing whatever would change it; only a double becomes the nearest float.
/// </summary>
internal static class ElementConversion
{
    public static object To(Type element, object? value)
    {
        if (value is not null && value.GetType() == element)
        {
            return value;
        }

        return value switch
        {
            string text when element == typeof(DevState) => TangoText.TryParseState(text, out var state) ? state : throw Refuse(value, "DevState"),
            string text when element.IsEnum => ToEnum(element, text),
            DevState when element == typeof(DevState) => value,
            Enum when element.IsEnum => throw Refuse(value, element.Name),
            Enum constant when IsNumber(element) => ToNumber(
                element, Convert.ChangeType(constant, constant.GetTypeCode(), CultureInfo.InvariantCulture)),
            _ when element.IsEnum && IsInteger(value) => ToEnum(element, value!),
            _ when element == typeof(bool) && IsInteger(value) => ToBoolean(value!),
            _ when IsNumber(value) && IsNumber(element) => ToNumber(element, value!),
            _ => throw Refuse(value, element.Name),
        };
    }

    public static bool IsInteger(object? value) => value is byte or short or ushort or int or uint or long or ulong;

    public static InvalidCastException Refuse(object? value, string wanted) =>
        new($"{Describe(value)} is no {wanted}");

    private static object ToNumber(Type element, object value)
    {
        try
        {
            var isWhole = element != typeof(double) && element != typeof(float);
            if (isWhole && !IsInteger(value) && Convert.ToDouble(value, CultureInfo.InvariantCulture) % 1 != 0)
            {
                throw Refuse(value, element.Name);
            }

            var number = Convert.ChangeType(value, element, CultureInfo.InvariantCulture);
            return isWhole || Keeps(number, value) ? number : throw Refuse(value, element.Name);
        }
        catch (OverflowException)
        {
            throw Refuse(value, element.Name);
        }
    }

    private static bool Keeps(object floating, object value)
    {
        var real = Convert.ToDouble(floating, CultureInfo.InvariantCulture);
        return value switch
        {
            ulong whole => (Int128)real == whole,
            _ when IsInteger(value) => (Int128)real == Convert.ToInt64(value, CultureInfo.InvariantCulture),
            _ => double.IsFinite(real) || !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        };
    }

    private static bool ToBoolean(object number) => Convert.ToDecimal(number, CultureInfo.InvariantCulture) switch
    {
        0 => false,
        1 => true,
        _ => throw Refuse(number, "Boolean"),
    };

    private static object ToEnum(Type element, object numberOrLabel)
    {
        // A label is looked up by name: Parse would also take numbers written as text, and labels added up with commas.
        var text = numberOrLabel is string label
            ? Enum.GetNames(element).FirstOrDefault(name => name.Equals(label, StringComparison.OrdinalIgnoreCase))
            : Convert.ToString(numberOrLabel, CultureInfo.InvariantCulture);
        return Enum.TryParse(element, text, out var constant) && Enum.IsDefined(element, constant)
            ? constant
            : throw new InvalidCastException(
                $"{Describe(numberOrLabel)} is none of {string.Join(", ", Enum.GetNames(element))}");
    }

    private static string Describe(object? value) => value switch
    {
        null => "nothing",
        string text => $"'{text}'",
        Array { Rank: 1 } => "a list",
        Array => "a list of lists",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? value.GetType().Name,
    };

    private static bool IsNumber(object? value) => IsInteger(value) || value is float or double;

    private static bool IsNumber(Type element) =>
        !element.IsEnum && Type.GetTypeCode(element) is >= TypeCode.Byte and <= TypeCode.Double;
}
