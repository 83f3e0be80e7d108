namespace RxDevices.Tango;

/// <summary>Writes set points for a client, one after the other, each whether or not another fails.</summary>
internal static class AttributeWrites
{
    /// <exception cref="DevFailedException">The client may not write.</exception>
    /// <exception cref="ManyFailedException">At least one could not be written.</exception>
    public static async ValueTask Write(Call call, IReadOnlyList<SetPoint> setPoints)
    {
        Permissions.RequireWrite(call, "Writing an attribute", "write_attributes_4");
        var device = call.Device;
        var failures = new List<(string, int, DevFailed)>();
        for (var i = 0; i < setPoints.Count; i++)
        {
            var setPoint = setPoints[i];
            try
            {
                if (setPoint.Refusal is { } refusal)
                {
                    throw refusal.ToException();
                }

                await device.Write(setPoint.Name, setPoint.Value, call.Cancellation).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures.Add((setPoint.Name, i, CallAnswers.FailureOf(call, exception)));
            }
        }

        if (failures.Count > 0)
        {
            throw new ManyFailedException(failures);
        }
    }

    /// <summary>Set points of an old version of the interface, as the device means them.</summary>
    public static SetPoint[] OfVersion1(AttributeValue[] values, DeviceDescription description) => [.. values.Select(value =>
    {
        var bytes = CdrWriter.ToArray(OldAttributeValues.FromVersion1(value), AttributeValue4.Write);
        var reader = new CdrReader(bytes, isLittleEndian: true);
        return SetPoint.Read(ref reader, description.Attribute);
    })];
}
