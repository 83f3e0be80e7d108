using System.Reactive.Linq;

namespace RxDevices.Prompt;

/// <summary>The terminal the program was started in.</summary>
/// <remarks>Safe from any thread. There is one: two readers would share its keys.</remarks>
internal sealed class SystemTerminal(TextWriter output) : ITerminal
{
    public int Width => Math.Max(1, Console.WindowWidth);

    public int Height => Math.Max(1, Console.WindowHeight);

    /// <summary>Cold. The keys as they are pressed, from a thread of their own, because reading one blocks it. Ctrl+C is a key like others
    /// from then on.</summary>
    public IObservable<Key> Keys => Observable.Create<Key>(observer =>
    {
        Console.TreatControlCAsInput = true;
        new Thread(() => Read(observer)) { IsBackground = true, Name = "keys" }.Start();
        return () => Console.TreatControlCAsInput = false;
    });

    public void Write(string text) => output.Write(text);

    private static void Read(IObserver<Key> observer)
    {
        try
        {
            while (true)
            {
                observer.OnNext(KeyReading.Of(Console.ReadKey(intercept: true)));
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException)
        {
            // The terminal was closed.
            observer.OnCompleted();
        }
    }
}
