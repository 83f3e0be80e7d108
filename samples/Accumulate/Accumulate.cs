// A generator that is sent numbers and yields their sum so far: a relation between two streams.
using System.Reactive.Linq;
using System.Reactive.Subjects;

internal static class Accumulate
{
    // listing: accumulate
    public static IObservable<int> Sums(IObservable<int> numbers) => numbers.Scan((sum, number) => sum + number);

    public static void Run()
    {
        using var numbers = new Subject<int>();
        using var printing = Sums(numbers).Subscribe(Console.WriteLine);
        numbers.OnNext(1);
        numbers.OnNext(2);
        numbers.OnNext(3);
    }
    // end of listing
}
