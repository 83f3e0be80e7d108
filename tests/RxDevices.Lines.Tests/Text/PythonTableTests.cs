using System.Buffers.Binary;
using System.Text;

namespace RxDevices.Lines.Tests.Text;

/// <summary>What Python itself says: the table was printed by python-repr.py, which stands beside it.</summary>
public class PythonTableTests
{
    [Fact]
    public void Numbers_of_64_bits_print_as_Python_prints_them() => Agree("float64", bytes => PythonText.Of(Wide(bytes)));

    [Fact]
    public void Numbers_of_32_bits_print_as_Python_prints_what_they_widen_to() => Agree(
        "float32", bytes => PythonText.Of(BinaryPrimitives.ReadSingleBigEndian(bytes)));

    [Fact]
    public void Texts_are_quoted_as_Python_quotes_them() => Agree("text", bytes => PythonText.Quote(Text(bytes)));

    [Fact]
    public void Bytes_are_quoted_as_Python_quotes_them() => Agree(
        "bytes", bytes => PythonText.Of(new Encoded("", bytes))["('', ".Length..^1]);

    [Fact]
    public void What_Python_prints_is_read_as_the_same_number() => Agree("float64", bytes => BitConverter.DoubleToInt64Bits(Wide(bytes)),
        printed => BitConverter.DoubleToInt64Bits((double)PythonLiteral.Parse(printed, ValueKind.Of<double>()).Value!));

    [Fact]
    public void What_Python_quotes_is_read_as_the_same_text() => Agree("text", Text,
        printed => (string)PythonLiteral.Parse(printed, ValueKind.Of<string>()).Value!);

    [Fact]
    public void What_Python_quotes_is_read_as_the_same_bytes() => Agree("bytes", Convert.ToHexString,
        printed => Convert.ToHexString(((Encoded)PythonLiteral.Parse($"('', {printed})", ValueKind.Of<Encoded>()).Value!).Bytes));

    private static void Agree(string kind, Func<byte[], string> print) => Agree(kind, print, printed => printed);

    private static void Agree<T>(string kind, Func<byte[], T> ours, Func<string, T> pythons)
    {
        var rows = Rows().Where(row => row[0] == kind).ToArray();

        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => !ours(Convert.FromHexString(row[1]))!.Equals(pythons(row[2]))).Select(row => string.Join(' ', row)));
    }

    // Python has one nan, which is .NET's with the sign turned.
    private static double Wide(byte[] bytes) => BinaryPrimitives.ReadDoubleBigEndian(bytes) is var number && double.IsNaN(number)
        ? double.NaN
        : number;

    // Not with an Encoding: that would replace lone surrogates.
    private static string Text(byte[] units) => new(
        [.. Enumerable.Range(0, units.Length / 2).Select(i => (char)((units[2 * i] << 8) | units[(2 * i) + 1]))]);

    private static IEnumerable<string[]> Rows()
    {
        using var table = new StreamReader(
            typeof(PythonTableTests).Assembly.GetManifestResourceStream("python-repr.tsv")!, Encoding.UTF8);
        while (table.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
