using System.Reactive.Linq;
using System.Reflection;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Prompt;

/// <summary>Results that are observables, as the lines their values are printed on.</summary>
internal static class Watched
{
    private static readonly MethodInfo Typed = typeof(Watched).GetMethod(nameof(LinesOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Cold. The values as lines, of anything that is an observable; null for what is none. Fails and completes with it.</summary>
    public static IObservable<string>? Lines(object? value) => value switch
    {
        null => null,
        AttributeProxy attribute => attribute.Select(reading => LineText.Watched($"{attribute.Device}/{attribute.Name}", reading)),
        _ when TypeOf(value.GetType()) is { } element => (IObservable<string>)Typed.MakeGenericMethod(element).Invoke(null, [value])!,
        _ => null,
    };

    private static Type? TypeOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IObservable<>))?.GetGenericArguments()[0];

    private static IObservable<string> LinesOf<T>(IObservable<T> values) => values.Select(value => ValueText.OnOneLine(value));
}
