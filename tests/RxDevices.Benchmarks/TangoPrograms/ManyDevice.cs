using System.Globalization;
using System.Reactive.Subjects;

namespace RxDevices.Benchmarks.TangoPrograms;

/// <summary>A thousand attributes that are asked at each read, and bursts of events: as reference_server.py has them.</summary>
internal sealed class ManyDevice : Device
{
    private readonly Subject<double> pushed = new();

    public ManyDevice(DeviceContext context)
        : base(context)
    {
        for (var number = 0; number < 1_000; number++)
        {
            Attribute(string.Create(CultureInfo.InvariantCulture, $"value_{number:000}"), static () => 1.5);
        }

        Attribute("pushed", pushed);
        Command<long>("Burst", Burst);
    }

    private void Burst(long count) => _ = Task.Run(() =>
    {
        for (var number = 0L; number < count; number++)
        {
            pushed.OnNext(number);
        }
    });
}
