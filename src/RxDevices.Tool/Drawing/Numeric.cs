using System.Globalization;

namespace RxDevices.Tool;

/// <summary>Which values can be drawn.</summary>
internal static class Numeric
{
    /// <summary>Whether values of the kind are single numbers, or truths, which are 0 and 1.</summary>
    public static bool Is(ValueKind kind) => kind.Format == DataFormat.Scalar
        && kind.Type is not (DataType.Void or DataType.String or DataType.State or DataType.Enum or DataType.Encoded
            or DataType.LongStringArray or DataType.DoubleStringArray);

    /// <summary>A value as a number, if it is one.</summary>
    public static double? Of(object? value) => value switch
    {
        bool truth => truth ? 1 : 0,
        Enum or string or null => null,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The number of a reading; NaN where there is none.</summary>
    public static double Of(Reading reading) => reading.HasValue ? Of(reading.Value) ?? double.NaN : double.NaN;
}
