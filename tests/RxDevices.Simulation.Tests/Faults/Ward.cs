using System.Globalization;
using System.Reactive;
using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Faults;

/// <summary>Patients in virtual time, and what becomes of what is asked of them.</summary>
internal sealed class Ward : IDisposable
{
    private readonly DeviceTestContext devices;

    public Ward(ulong seed = 1) => devices = new(seed);

    public FaultInjector Injector => devices.Host.Injector;

    public DeviceHost Host => devices.Host;

    public Patient Admit(string name = "lab/patient/1") => devices.Add(name, context => new Patient(context));

    public void Pass(double seconds) => devices.AdvanceBy(TimeSpan.FromSeconds(seconds));

    public void In(double seconds, Action action) => devices.In(TimeSpan.FromSeconds(seconds), action);

    /// <summary>What was answered, and when, in seconds since it was asked: <c>2s 42</c>.</summary>
    public Timeline Ask<T>(IObservable<T> question) => devices.Record(question.Materialize().Take(1).Concat(Observable.Never<Notification<T>>()), news => news.Exception switch
    {
        null => Print(news.Value),
        DevFailedException refusal => refusal.Failure.Reason,
        var exception => exception.GetType().Name,
    });

    /// <summary>What an attribute showed.</summary>
    public Timeline Watch<T>(Attribute<T> attribute) => devices.Record(attribute, Print);

    public Timeline Record<T>(IObservable<T> stream, Func<T, string> format) => devices.Record(stream, format);

    public void Dispose() => devices.Dispose();

    private static string Print(object? value) => value switch
    {
        Reading { Failure: { } failure } => failure.Reason,
        Reading { Quality: Quality.Valid } reading => Print(reading.Value),
        Reading { HasValue: true } reading => $"{Print(reading.Value)} {reading.Quality}",
        Reading reading => $"{reading.Quality}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
