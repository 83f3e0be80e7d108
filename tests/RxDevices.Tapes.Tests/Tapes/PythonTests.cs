using System.Diagnostics;
using System.Text.Json;
using RxDevices.Tapes.Tests.Kit;

namespace RxDevices.Tapes.Tests.Tapes;

public sealed class PythonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Another_program_written_from_the_documentation_reads_the_same()
    {
        var python = Path.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        await Recorded.AllTypes(folder.File("tape"), pushes: 12);
        using var process = StartOrSkip(new(python, [Path.Combine(AppContext.BaseDirectory, "Tapes", "read_tape.py"), folder.File("tape")])
        {
            RedirectStandardOutput = true,
        });
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);

        using var tape = Tape.Open(folder.File("tape"));
        var readings = tape.Readings().ToList();

        Assert.Equal(readings.Count, lines.Length);
        Assert.All(readings.Zip(lines), pair =>
        {
            var (expected, line) = pair;
            using var json = JsonDocument.Parse(line.Replace("NaN", "\"NaN\"", StringComparison.Ordinal).Replace("Infinity", "\"Infinity\"", StringComparison.Ordinal));
            Assert.Equal(expected.Attribute.Name, json.RootElement.GetProperty("name").GetString());
            Assert.Equal(TapeFormat.TimeOf(expected.Reading.Time), json.RootElement.GetProperty("ticks").GetInt64());
            Assert.Equal((int)expected.Reading.Quality, json.RootElement.GetProperty("quality").GetInt32());
            Assert.Equal(expected.Reading.HasValue, json.RootElement.TryGetProperty("value", out var value));
            Assert.Equal(expected.Reading.HasSetPoint, json.RootElement.TryGetProperty("set_point", out _));
            Assert.Equal(expected.Reading.Failure?.Errors.Count ?? 0, json.RootElement.TryGetProperty("failure", out var failure) ? failure.GetArrayLength() : 0);
            switch (expected.Reading.HasValue ? expected.Reading.Value : null)
            {
                case double number when double.IsFinite(number):
                    Assert.Equal(number, value.GetDouble());
                    break;
                case string text:
                    Assert.Equal(text, value.GetString());
                    break;
                case long[] row when row.GetType() == typeof(long[]):
                    Assert.Equal(row, value.EnumerateArray().Select(element => element.GetInt64()));
                    break;
                case int[,] rows when rows.GetType() == typeof(int[,]):
                    Assert.Equal(rows.GetLength(0), value.GetArrayLength());
                    Assert.Equal(rows.Cast<int>(), value.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(element => element.GetInt32()));
                    break;
            }
        });
    }

    public void Dispose() => folder.Dispose();

    private static Process StartOrSkip(ProcessStartInfo program)
    {
        try
        {
            return Process.Start(program)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Python 3 here.");
            throw;
        }
    }
}
