using System.Reactive.Linq;

namespace RxDevices;

/// <summary>
/// Where an attribute's value comes from: a stream it follows, of values or of ways to compute them; a method asked at each read; or
/// none of these (it is set).
/// </summary>
/// <param name="Readings">The stream to follow; values get the clock's time as they arrive.</param>
/// <param name="Ask">The method to ask; it gets what puts the clock's time to a value.</param>
/// <param name="Computations">The stream of computations to follow; the newest is run when somebody looks.</param>
/// <param name="Settled">What the stream is asked to say before somebody reads.</param>
internal sealed record ValueSource<T>(
    Func<Func<T, Reading<T>>, IObservable<Reading<T>>>? Readings = null,
    Func<Func<T, Reading<T>>, CancellationToken, Task<Reading<T>>>? Ask = null,
    IObservable<Func<T>>? Computations = null,
    ISettled? Settled = null)
{
    public static ValueSource<T> None { get; } = new();

    public static ValueSource<T> Follow(IObservable<T> values) => new(stamp => values.Select(stamp));

    public static ValueSource<T> Follow(IObservable<Reading<T>> readings) => new(_ => readings, Settled: readings as ISettled);

    public static ValueSource<T> Follow(IObservable<Func<T>> computations) => new(Computations: computations);

    public static ValueSource<T> AskFor(Func<CancellationToken, Task<Reading<T>>> ask) => new(Ask: (_, cancellation) => ask(cancellation));

    public static ValueSource<T> AskFor(Func<CancellationToken, Task<T>> ask) =>
        new(Ask: async (stamp, cancellation) => stamp(await ask(cancellation)));

    public static ValueSource<T> AskFor(Func<T> ask) => new(Ask: (stamp, _) => Task.FromResult(stamp(ask())));

    /// <summary>The first value of the observable is the answer; none is a value that was not set.</summary>
    public static ValueSource<T> AskFor(Func<IObservable<T>> ask) => AskFor(cancellation => FirstOf(ask(), cancellation));

    private static async Task<T> FirstOf(IObservable<T> answers, CancellationToken cancellation)
    {
        var first = await answers.Take(1).Select(value => (Value: value, IsThere: true))
            .DefaultIfEmpty().RunAsync(cancellation);
        return first.IsThere ? first.Value : throw new ValueNotSetException();
    }
}
