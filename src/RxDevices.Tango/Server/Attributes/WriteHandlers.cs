using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Writing attributes, alone or before a read, in all versions of the interface.</summary>
internal static class WriteHandlers
{
    public static IEnumerable<Handler> All =>
    [
        new DescribedHandler<(SetPoint[] Values, ClntIdent Ident), Unit>(
            Operations.WriteAttributes4, ReadSetPoints, static (call, asked) => Write(call, asked.Values, asked.Ident), Operations.WriteAttributes4.WriteReply),
        new DescribedHandler<SetPoint[], Unit>(
            Operations.WriteAttributes3, ReadOld(Operations.WriteAttributes3), static (call, values) => Write(call, values, null), Operations.WriteAttributes3.WriteReply),
        new DescribedHandler<SetPoint[], Unit>(
            Operations.WriteAttributes,
            ReadOld(Operations.WriteAttributes),
            static async (call, values) =>
            {
                try
                {
                    return await Write(call, values, null).ConfigureAwait(false);
                }
                catch (ManyFailedException many)
                {
                    throw many.ToFailure().ToException();
                }
            },
            Operations.WriteAttributes.WriteReply),
        new DescribedHandler<(SetPoint[] Values, string[] Names, ClntIdent Ident), IReadOnlyCollection<AttributeReading>>(
            Operations.WriteReadAttributes5,
            ReadSetPointsAndNames,
            static async (call, asked) =>
            {
                await Write(call, asked.Values, asked.Ident).ConfigureAwait(false);
                return await AttributeReads.Read(call, asked.Names, ReadSource.Device).ConfigureAwait(false);
            },
            static (writer, in header, readings) => writer.Reply(header, readings, AttributeReadings.Write)),
        new DescribedHandler<(SetPoint[] Values, ClntIdent Ident), AttributeValue4[]>(
            Operations.WriteReadAttributes4,
            ReadSetPoints,
            static async (call, asked) =>
            {
                await Write(call, asked.Values, asked.Ident).ConfigureAwait(false);
                string[] names = [.. asked.Values.Select(setPoint => setPoint.Name)];
                var readings = await AttributeReads.Read(call, names, ReadSource.Device).ConfigureAwait(false);
                return [.. readings.Select(OldAttributeValues.ToVersion4)];
            },
            Operations.WriteReadAttributes4.WriteReply),
    ];

    private static async ValueTask<Unit> Write(Call call, SetPoint[] values, ClntIdent? ident)
    {
        if (ident is not null)
        {
            call.Conversation.Hear(ident);
        }

        await AttributeWrites.Write(call, values).ConfigureAwait(false);
        return Unit.Default;
    }

    private static (SetPoint[] Values, ClntIdent Ident) ReadSetPoints(ref CdrReader reader, DeviceDescription device)
    {
        var arguments = (SetPoint.ReadAll(ref reader, device.Attribute), ClntIdent.Read(ref reader));
        reader.End();
        return arguments;
    }

    private static (SetPoint[] Values, string[] Names, ClntIdent Ident) ReadSetPointsAndNames(
        ref CdrReader reader, DeviceDescription device)
    {
        var arguments = (SetPoint.ReadAll(ref reader, device.Attribute), reader.ReadArray<string>(), ClntIdent.Read(ref reader));
        reader.End();
        return arguments;
    }

    private static DescribedRead<SetPoint[]> ReadOld(Operation<AttributeValue[], Unit> operation) =>
        (ref reader, device) => AttributeWrites.OfVersion1(operation.ReadArguments(ref reader), device);
}
