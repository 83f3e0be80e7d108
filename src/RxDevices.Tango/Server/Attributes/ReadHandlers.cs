namespace RxDevices.Tango;

/// <summary>Reading attributes, in all versions of the interface.</summary>
internal static class ReadHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(
            Operations.ReadAttributes5,
            static (call, asked) =>
            {
                call.Conversation.Hear(asked.ClIdent);
                return AttributeReads.Read(call, asked.Names, (ReadSource)asked.Source);
            },
            AttributeReadings.Write),
        Handler.Of(Operations.ReadAttributes4, static async (call, asked) =>
        {
            call.Conversation.Hear(asked.ClIdent);
            var readings = await AttributeReads.Read(call, asked.Names, (ReadSource)asked.Source).ConfigureAwait(false);
            return readings.Select(OldAttributeValues.ToVersion4).ToArray();
        }),
        Handler.Of(Operations.ReadAttributes3, static async (call, asked) =>
        {
            var readings = await AttributeReads.Read(call, asked.Names, (ReadSource)asked.Source).ConfigureAwait(false);
            return readings.Select(OldAttributeValues.ToVersion3).ToArray();
        }),
        Handler.Of(Operations.ReadAttributes2, static (call, asked) => ReadOld(call, asked.Names, (ReadSource)asked.Source)),
        Handler.Of(Operations.ReadAttributes, static (call, names) => ReadOld(call, names, ReadSource.CacheThenDevice)),
    ];

    private static async ValueTask<AttributeValue[]> ReadOld(Call call, string[] names, ReadSource source)
    {
        var readings = await AttributeReads.Read(call, names, source).ConfigureAwait(false);
        return [.. readings.Select(OldAttributeValues.ToVersion1)];
    }
}
