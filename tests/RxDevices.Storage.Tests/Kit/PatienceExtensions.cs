using RxDevices.Hosting;

namespace RxDevices.Storage.Tests.Kit;

/// <summary>Waiting for a signal that must come; the time-out only turns a test that hangs into one that fails.</summary>
internal static class PatienceExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task Soon(this Task signal) => signal.WaitAsync(Patience, RealTime.Clock.AsTimeProvider());

    public static Task<T> Soon<T>(this Task<T> signal) => signal.WaitAsync(Patience, RealTime.Clock.AsTimeProvider());
}
