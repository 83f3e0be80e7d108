using System.Text;

namespace RxDevices.Lines;

/// <content>Floating-point numbers: the fewest digits that read back as the same number.</content>
internal static partial class PythonText
{
    private static string OfFloat(double number)
    {
        Span<char> written = stackalloc char[FloatText.Longest];
        return new(written[..FloatText.Write(number, written)]);
    }

    private static StringBuilder AppendFloat(StringBuilder text, double number)
    {
        Span<char> written = stackalloc char[FloatText.Longest];
        return text.Append(written[..FloatText.Write(number, written)]);
    }
}
