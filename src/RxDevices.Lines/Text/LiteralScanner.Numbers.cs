using System.Buffers;
using System.Globalization;

namespace RxDevices.Lines;

/// <content>Numbers: <c>-1</c>, <c>0x1F</c>, <c>1_000</c>, <c>.5</c>, <c>1e3</c>, <c>nan</c>, <c>-inf</c>.</content>
internal ref partial struct LiteralScanner
{
    private bool Number(DataType type, out object? value)
    {
        var from = at;
        var isNegative = Here == '-';
        if (Skip('-') || Skip('+'))
        {
            SkipBlanks();
        }

        var isRead = char.IsAsciiLetter(Here) ? NamedNumber(isNegative, out value)
            : Here == '0' && char.ToLowerInvariant(Ahead(1)) is 'x' or 'o' or 'b' ? WholeInBase(isNegative, out value)
            : Decimal(isNegative, isOfAnyLength: type is DataType.Float or DataType.Double, out value);
        value = isRead ? Fit(type, value) : null;
        return value is not null || Refusal is not null ? isRead : Refuse(Wanted(type), from);
    }

    private bool NamedNumber(bool isNegative, out object? value)
    {
        var word = text.Slice(at, WordLength());
        var number = word switch
        {
            _ when word.Equals("nan", StringComparison.OrdinalIgnoreCase) => double.NaN,
            _ when word.Equals("inf", StringComparison.OrdinalIgnoreCase) => double.PositiveInfinity,
            _ when word.Equals("infinity", StringComparison.OrdinalIgnoreCase) => double.PositiveInfinity,
            _ => 0,
        };
        value = isNegative ? -number : number;
        at += word.Length;
        return number != 0;
    }

    private bool WholeInBase(bool isNegative, out object? value)
    {
        var letter = char.ToLowerInvariant(Ahead(1));
        var (radix, digit) = letter switch
        {
            'x' => (16u, "a hexadecimal digit"),
            'o' => (8u, "an octal digit"),
            _ => (2u, "a binary digit"),
        };
        at += 2;
        Skip('_');
        var magnitude = UInt128.Zero;
        var from = at;
        for (; DigitOf(Here) < radix || IsSeparator(radix); at++)
        {
            // Beyond 64 bits only that it is beyond matters.
            magnitude = Here == '_' || magnitude > ulong.MaxValue ? magnitude : (magnitude * radix) + DigitOf(Here);
        }

        value = Whole(isNegative, magnitude);
        return at > from || Refuse(digit);
    }

    private bool Decimal(bool isNegative, bool isOfAnyLength, out object? value)
    {
        var from = at;
        var magnitude = UInt128.Zero;
        for (; char.IsAsciiDigit(Here) || IsSeparator(10); at++)
        {
            magnitude = Here == '_' || magnitude > ulong.MaxValue ? magnitude : (magnitude * 10) + DigitOf(Here);
        }

        value = Whole(isNegative, magnitude);
        var digits = at - from;
        var isWhole = !(Here == '.' && (digits > 0 || char.IsAsciiDigit(Ahead(1)))) && char.ToLowerInvariant(Here) != 'e';
        if (digits > 0 && isWhole && (value is not null || !isOfAnyLength))
        {
            return value is not null;
        }

        if (Skip('.'))
        {
            digits += Digits();
        }

        if (digits > 0 && char.ToLowerInvariant(Here) == 'e')
        {
            at += Ahead(1) is '-' or '+' ? 2 : 1;
            if (Digits() == 0)
            {
                value = null;
                return Refuse("a digit of the exponent");
            }
        }

        var number = digits > 0 ? ToDouble(text[from..at]) : double.PositiveInfinity;
        value = double.IsInfinity(number) ? null : isNegative ? -number : number;
        return value is not null;
    }

    private int Digits()
    {
        var from = at;
        while (char.IsAsciiDigit(Here) || (at > from && IsSeparator(10)))
        {
            at++;
        }

        return at - from;
    }

    // As in 1_000: between two digits, and nowhere else.
    private readonly bool IsSeparator(uint radix) =>
        Here == '_' && at > 0 && DigitOf(text[at - 1]) < radix && DigitOf(Ahead(1)) < radix;

    private static uint DigitOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - (uint)'0',
        >= 'a' and <= 'f' => digit - (uint)'a' + 10,
        >= 'A' and <= 'F' => digit - (uint)'A' + 10,
        _ => uint.MaxValue,
    };

    private static object? Whole(bool isNegative, UInt128 magnitude) => magnitude switch
    {
        _ when isNegative => magnitude <= 1UL + long.MaxValue ? unchecked(-(long)(ulong)magnitude) : null,
        _ when magnitude <= long.MaxValue => (long)magnitude,
        _ when magnitude <= ulong.MaxValue => (ulong)magnitude,
        _ => null,
    };

    // What fits the wanted type, or null. A whole number may be written as 1e3 too; any number for a float is the nearest one.
    private static object? Fit(DataType type, object? number) => (type, number) switch
    {
        (_, null) => null,
        (DataType.Double, _) => ToDouble(number),
        (DataType.Float, double wide) => double.IsFinite(wide) && float.IsInfinity((float)wide) ? null : number,
        (DataType.Float, _) => ToDouble(number),
        (_, double written) => Math.Truncate(written) == written && Math.Abs(written) < 18446744073709551616.0
            ? Fit(type, Whole(written < 0, (UInt128)Math.Abs(written)))
            : null,
        (_, long small) => small >= RangeOf(type).Least && (small < 0 || (ulong)small <= RangeOf(type).Most) ? small : null,
        (_, ulong large) => large <= RangeOf(type).Most ? large : null,
        _ => null,
    };

    private static (long Least, ulong Most) RangeOf(DataType type) => type switch
    {
        DataType.UChar => (0, byte.MaxValue),
        DataType.Short => (short.MinValue, (ulong)short.MaxValue),
        DataType.UShort => (0, ushort.MaxValue),
        DataType.Long => (int.MinValue, int.MaxValue),
        DataType.ULong => (0, uint.MaxValue),
        DataType.ULong64 => (0, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private static double ToDouble(object? number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static double ToDouble(ReadOnlySpan<char> written)
    {
        var rented = ArrayPool<char>.Shared.Rent(written.Length);
        var length = 0;
        foreach (var character in written)
        {
            if (character != '_')
            {
                rented[length++] = character;
            }
        }

        var number = double.Parse(rented.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture);
        ArrayPool<char>.Shared.Return(rented);
        return number;
    }
}
