using System.Reactive.Linq;
using System.Text;

namespace RxDevices.Tool;

/// <summary>The terminal in which the program runs.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    private readonly Lazy<Stream> output = new(StandardOutput.OpenStream);

    public (int Width, int Height) Size => (Console.WindowWidth, Console.WindowHeight);

    public IObservable<ConsoleKeyInfo> Keys { get; } = Observable.Create<ConsoleKeyInfo>(observer =>
    {
        var isOver = false;

        // A thread of its own, for to wait for a key cannot be broken off; it does not keep the program from ending.
        new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                observer.OnNext(Console.ReadKey(intercept: true));
            }
        })
        { IsBackground = true, Name = "keys" }.Start();
        return () => Volatile.Write(ref isOver, true);
    });

    /// <summary>The terminal, when a person sees the output and can press keys.</summary>
    public static ConsoleTerminal? IfThere() => Console.IsOutputRedirected || Console.IsInputRedirected ? null : new();

    public void Write(string text) => output.Value.Write(Encoding.UTF8.GetBytes(text));
}
