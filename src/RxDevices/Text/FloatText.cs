using System.Globalization;

namespace RxDevices;

/// <summary>Floating-point numbers as Python and JSON write them: the fewest digits that read back as the same number.</summary>
internal static class FloatText
{
    /// <summary>Room for any number: the longest is -1.2345678901234567e-300, 24 characters.</summary>
    public const int Longest = 32;

    /// <summary>Writes a number; answers how many characters it took.</summary>
    // .NET and Python find the same digits. They part on when to write an exponent: Python from 1e16 on, .NET 10 from 1E+17 on.
    public static int Write(double number, Span<char> target)
    {
        if (!double.IsFinite(number))
        {
            var name = double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
            name.CopyTo(target);
            return name.Length;
        }

        // 2^-25 and 2^-958, which .NET 10 writes a digit short, so that they read back as another number (dotnet/runtime#131131).
        var format = Math.Abs(number) is 2.9802322387695312e-08 or 4.1045368012983762e-289 ? "G17" : "";
        number.TryFormat(target, out var length, format, CultureInfo.InvariantCulture);
        var exponent = target[..length].IndexOf('E');
        if (exponent >= 0)
        {
            target[exponent] = 'e';
            return length;
        }

        if (Math.Abs(number) >= 1e16)
        {
            return WriteExponent(target, length);
        }

        if (target[..length].Contains('.'))
        {
            return length;
        }

        ".0".CopyTo(target[length..]);
        return length + 2;
    }

    // 12500000000000000 becomes 1.25e+16.
    private static int WriteExponent(Span<char> target, int length)
    {
        var first = target[0] == '-' ? 1 : 0;
        var exponent = length - first - 1;
        var digits = target[..length].TrimEnd('0').Length;
        if (digits > first + 1)
        {
            target[(first + 1)..digits].CopyTo(target[(first + 2)..]);
            target[first + 1] = '.';
            digits++;
        }

        "e+".CopyTo(target[digits..]);
        exponent.TryFormat(target[(digits + 2)..], out var written, default, CultureInfo.InvariantCulture);
        return digits + 2 + written;
    }
}
