namespace RxDevices.Tango;

/// <summary>Takes readings for a client: all that were asked for at once, so that slow attributes take their time together.</summary>
internal static class AttributeReads
{
    /// <summary>What clients write for all attributes.</summary>
    public const string AllNames = "All attributes_3";

    /// <summary>What old clients write for all attributes but State and Status.</summary>
    public const string OldAllNames = "All attributes";

    public static async ValueTask<IReadOnlyCollection<AttributeReading>> Read(Call call, string[] names, ReadSource source)
    {
        var description = await call.Describe().ConfigureAwait(false);
        var device = call.Device;
        names = Expand(names, description);
        if (names.Length == 1)
        {
            return [await ReadOne(call, device, description, names[0], source).ConfigureAwait(false)];
        }

        var readings = names.Select(name => ReadOne(call, device, description, name, source)).ToArray();
        var read = new AttributeReading[readings.Length];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = await readings[i].ConfigureAwait(false);
        }

        return read;
    }

    /// <summary>The names that are meant.</summary>
    public static string[] Expand(string[] names, DeviceDescription description) => names switch
    {
        [AllNames] => [.. description.Attributes.Select(attribute => attribute.Name)],
        [OldAllNames] => [.. description.Attributes.Select(attribute => attribute.Name).Where(name => name is not ("State" or "Status"))],
        _ => names,
    };

    // A failed read is a reading as well.
    private static async ValueTask<AttributeReading> ReadOne(
        Call call, IDevicePort device, DeviceDescription description, string name, ReadSource source)
    {
        var attribute = description.Attribute(name);
        try
        {
            var reading = await device.Read(name, source, call.Cancellation).ConfigureAwait(false);
            return attribute is null ? new(name, reading) : AttributeReading.Of(attribute, reading);
        }
        catch (Exception exception)
        {
            var failure = CallAnswers.FailureOf(call, exception);
            return new(attribute?.Name ?? name, Reading.Failed<double>(failure, call.Server.DeviceClock.Now));
        }
    }
}
