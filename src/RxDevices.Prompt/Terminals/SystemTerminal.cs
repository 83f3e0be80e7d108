using System.Reactive.Linq;

namespace RxDevices.Prompt;

/// <summary>The terminal the program was started in.</summary>
/// <remarks>Safe from any thread. There is one: two readers would share its keys.</remarks>
internal sealed class SystemTerminal(TextWriter output) : ITerminal
{
    // A terminal that does not say how large it is has the size of a VT100.
    public int Width => Console.WindowWidth is > 0 and var width ? width : 80;

    public int Height => Console.WindowHeight is > 0 and var height ? height : 24;

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
