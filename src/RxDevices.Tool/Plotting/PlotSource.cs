using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>Where what is plotted comes from.</summary>
/// <param name="Device">A device by its name.</param>
/// <param name="Watch">The readings of an attribute, by its full name, or asked for at a period.</param>
internal sealed record PlotSource(Func<string, DeviceProxy> Device, Func<string, AttributeDescription, TimeSpan?, IObservable<Reading>> Watch)
{
    /// <summary>Traces to fill, and from what.</summary>
    /// <exception cref="DevFailedException">There is no such attribute, or it is no number.</exception>
    public async Task<IReadOnlyList<(Trace Trace, IObservable<Reading> Readings)>> Open(
        IReadOnlyList<string> names, TimeSpan? every, CancellationToken cancellation)
    {
        var sources = new List<(Trace, IObservable<Reading>)>();
        foreach (var name in names)
        {
            var parsed = AttributeName.Parse(name);
            var attribute = await Device(parsed.Device).Attribute(parsed.Attribute).Describe(cancellation);
            if (!Numeric.Is(attribute.Kind))
            {
                throw new DevFailedException(
                    Reasons.WrongFormat,
                    $"{name} is a {attribute.Kind}; only single numbers and booleans can be plotted",
                    "rxdevices plot");
            }

            sources.Add((new(name, attribute.Unit, isHeld: every is null && !attribute.IsAsked), Watch(name, attribute, every)));
        }

        return sources;
    }
}
