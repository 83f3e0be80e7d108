using System.Globalization;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Reactive.Threading.Tasks;
using System.Text;

namespace RxDevices.Samples;

/// <summary>What a program prints, line by line; shown on the console all the same.</summary>
public sealed class Transcript : TextWriter
{
    private readonly TextWriter console = Console.Out;
    private readonly ReplaySubject<string> printed = new();
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private readonly VirtualClock? clock;

    private Transcript(VirtualClock? clock) => this.clock = clock;

    /// <inheritdoc/>
    public override Encoding Encoding => console.Encoding;

    /// <summary>The lines printed up to now.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Listens to the console until it is disposed of.</summary>
    /// <param name="clock">Puts its time before each line; null: no times.</param>
    public static Transcript OfConsole(VirtualClock? clock)
    {
        var transcript = new Transcript(clock);
        Console.SetOut(transcript);
        return transcript;
    }

    /// <summary>The first line that begins like this, when it is printed.</summary>
    public Task<string> Line(string beginning) =>
        printed.FirstAsync(text => text.StartsWith(beginning, StringComparison.Ordinal)).ToTask();

    /// <summary>The port a server says it is serving on.</summary>
    public async Task<int> ServedPort()
    {
        var serving = await Line("Serving on");
        var digits = serving.Split(' ', ')').Last(part => part.Length > 0);
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Fails unless these lines, and no others, were printed.</summary>
    public void MustBe(params string[] expected)
    {
        if (!Lines.SequenceEqual(expected))
        {
            throw new CheckFailedException($"EXPECTED\n{string.Join('\n', expected)}\nPRINTED\n{string.Join('\n', Lines)}");
        }
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        console.Write(value);
        if (value != '\n')
        {
            line.Append(value);
            return;
        }

        var time = clock is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.######}s ");
        var text = $"{time}{line.ToString().TrimEnd('\r')}";
        line.Clear();
        lock (lines)
        {
            lines.Add(text);
        }

        printed.OnNext(text);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Console.SetOut(console);
        printed.OnCompleted();
        base.Dispose(disposing);
    }
}
