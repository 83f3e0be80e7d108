using System.Text;

namespace RxDevices.Prompt;

/// <summary>A writer whose whole lines are printed, for programs that write to the console.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class PrintedLines : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder line = new();
    private readonly Action<string> print;

    public PrintedLines(Action<string> print)
    {
        this.print = print;
        NewLine = "\n";
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        string whole;
        lock (gate)
        {
            if (value != '\n')
            {
                line.Append(value == '\r' ? "" : value);
                return;
            }

            whole = Take();
        }

        print(whole);
    }

    /// <summary>Prints the line that was begun, if one was.</summary>
    public void End()
    {
        string begun;
        lock (gate)
        {
            begun = Take();
        }

        if (begun.Length > 0)
        {
            print(begun);
        }
    }

    private string Take()
    {
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
