using System.Globalization;
using System.Reactive;
using System.Text;

namespace RxDevices.Lines;

/// <summary>
/// Prints values as a PyTango program does with Python's <c>str</c>: <c>1e-05</c>, <c>True</c>, <c>RUNNING</c>,
/// <c>[[1, 2], [3, 4]]</c>, <c>['a', 'b']</c>. Always in full, always on one line but for the line breaks of a plain string.
/// </summary>
/// <remarks>
/// Safe from any thread. Source: Python documentation, "Built-in Functions" (<c>repr</c>) and "Built-in Types".
/// <see cref="PythonLiteral"/> reads it back.
/// </remarks>
internal static partial class PythonText
{
    /// <summary>A value as text.</summary>
    public static string Of(object? value)
    {
        switch (value)
        {
            case string plain:
                return plain;
            case DevState state:
                return TangoText.Of(state);
            case double number:
                return OfFloat(number);
            case float number:
                return OfFloat(number);
            default:
                var text = new StringBuilder();
                Append(text, value);
                return text.ToString();
        }
    }

    /// <summary>A value as a literal: what <see cref="Of"/> prints, but a string in quotes.</summary>
    public static string Repr(object? value) => value is string plain ? Quote(plain) : Of(value);

    /// <summary>Adds a value to a text.</summary>
    public static void Append(StringBuilder text, object? value)
    {
        if (value is string plain)
        {
            text.Append(plain);
        }
        else
        {
            AppendElement(text, value);
        }
    }

    // What a type check decides here, the compiler of the machine decides once for each T that is a number: no boxing there.
    private static void AppendElement<T>(StringBuilder text, T element)
    {
        _ = element switch
        {
            null or Unit => text.Append("None"),
            double number => AppendFloat(text, number),
            float number => AppendFloat(text, number),
            bool flag => text.Append(flag ? "True" : "False"),
            byte or short or ushort or int or uint or long or ulong => text.Append(CultureInfo.InvariantCulture, $"{element}"),
            string quoted => AppendQuoted(text, quoted),
            DevState state => text.Append(TangoText.Of(state)),
            Enum label => text.Append(label),
            Encoded encoded => AppendEncoded(text, encoded),
            LongStringArray both => AppendBoth(text, both.Numbers, both.Texts),
            DoubleStringArray both => AppendBoth(text, both.Numbers, both.Texts),
            Array array => AppendArray(text, array),
            _ => text.Append(CultureInfo.InvariantCulture, $"{element}"),
        };
    }

    private static StringBuilder AppendArray(StringBuilder text, Array array)
    {
        // By the exact element type: to a type check an int[] is a uint[] too, and so is an array of an enum.
        var element = array.GetType().GetElementType()!;
        return (element.IsEnum ? TypeCode.Object : Type.GetTypeCode(element)) switch
        {
            TypeCode.Boolean => AppendArray<bool>(text, array),
            TypeCode.Byte => AppendArray<byte>(text, array),
            TypeCode.Int16 => AppendArray<short>(text, array),
            TypeCode.UInt16 => AppendArray<ushort>(text, array),
            TypeCode.Int32 => AppendArray<int>(text, array),
            TypeCode.UInt32 => AppendArray<uint>(text, array),
            TypeCode.Int64 => AppendArray<long>(text, array),
            TypeCode.UInt64 => AppendArray<ulong>(text, array),
            TypeCode.Single => AppendArray<float>(text, array),
            TypeCode.Double => AppendArray<double>(text, array),
            _ when element == typeof(DevState) => AppendArray<DevState>(text, array),
            _ => AppendArray<object?>(text, Boxed(array)),
        };
    }

    private static StringBuilder AppendArray<T>(StringBuilder text, Array array) =>
        array is T[,] rows ? AppendRows(text, rows) : AppendRow<T>(text, (T[])array);

    private static StringBuilder AppendRow<T>(StringBuilder text, ReadOnlySpan<T> row)
    {
        text.Append('[');
        for (var x = 0; x < row.Length; x++)
        {
            text.Append(x == 0 ? "" : ", ");
            AppendElement(text, row[x]);
        }

        return text.Append(']');
    }

    private static StringBuilder AppendRows<T>(StringBuilder text, T[,] rows)
    {
        text.Append('[');
        for (var y = 0; y < rows.GetLength(0); y++)
        {
            text.Append(y == 0 ? "[" : ", [");
            for (var x = 0; x < rows.GetLength(1); x++)
            {
                text.Append(x == 0 ? "" : ", ");
                AppendElement(text, rows[y, x]);
            }

            text.Append(']');
        }

        return text.Append(']');
    }

    private static StringBuilder AppendBoth(StringBuilder text, Array numbers, string[] texts)
    {
        AppendArray(text.Append('['), numbers);
        return AppendArray(text.Append(", "), texts).Append(']');
    }

    private static Array Boxed(Array array)
    {
        if (array is object[] or object[,])
        {
            return array;
        }

        Array boxed = array.Rank == 1 ? new object?[array.Length] : new object?[array.GetLength(0), array.GetLength(1)];
        Array.Copy(array, boxed, array.Length);
        return boxed;
    }
}
