using System.Reactive;

namespace RxDevices.Tango;

/// <summary>The results of a command polling kept, as they travel: the newest one's values first.</summary>
internal static class CommandHistory
{
    public static DevCmdHistory4 ToVersion4(CommandDescription command, IReadOnlyList<CommandRecord> records)
    {
        object?[] values = [.. records.Select(record => record.Failure is null ? ValueOf(command, record) : null)];
        var (dimensions, dimensionRuns) = HistoryRuns.Of([.. values.Select(DimensionsOf)], (one, other) => one == other);
        var (errors, errorRuns) = HistoryRuns.Of(
            [.. records.Select(record => record.Failure?.Errors.ToArray())], (one, other) => one.AsSpan().SequenceEqual(other));
        return new(
            [.. records.Select(record => WireTime.Of(record.Time))],
            Values([.. values.Reverse().Where(value => value is not (null or Unit)).Select(value => value!)]),
            dimensions,
            dimensionRuns,
            errors,
            errorRuns,
            CommandType.Of(command.Result)?.Code ?? 0);
    }

    public static DevCmdHistory[] ToVersion2(CommandDescription command, IReadOnlyList<CommandRecord> records) =>
    [
        .. records.Select(record => new DevCmdHistory(
            WireTime.Of(record.Time),
            record.Failure is not null,
            CommandValues.ToAny(record.Failure is null ? command.Result : ValueKind.Void, record.Failure is null ? record.Value : null),
            [.. record.Failure?.Errors ?? []])),
    ];

    private static object? ValueOf(CommandDescription command, CommandRecord record) =>
        CommandValues.ToAny(command.Result, record.Value).Value;

    private static AttributeDim DimensionsOf(object? value) => value switch
    {
        null or Unit => default,
        Array array => new(array.Length, 0),
        LongStringArray pair => new(pair.Texts.Length, pair.Numbers.Length),
        DoubleStringArray pair => new(pair.Texts.Length, pair.Numbers.Length),
        _ => new(1, 0),
    };

    private static Any Values(object[] values)
    {
        switch (values)
        {
            case []:
                return Any.Of(CommandType.Of(ValueKind.Void)!, Unit.Default);
            case [LongStringArray, ..]:
                var longs = values.Cast<LongStringArray>().ToArray();
                return CommandValues.ToAny(
                    ValueKind.Of<LongStringArray>(),
                    new LongStringArray([.. longs.SelectMany(pair => pair.Numbers)], [.. longs.SelectMany(pair => pair.Texts)]));
            case [DoubleStringArray, ..]:
                var doubles = values.Cast<DoubleStringArray>().ToArray();
                return CommandValues.ToAny(
                    ValueKind.Of<DoubleStringArray>(),
                    new DoubleStringArray([.. doubles.SelectMany(pair => pair.Numbers)], [.. doubles.SelectMany(pair => pair.Texts)]));
            default:
                return OldAttributeValues.ToAny(new(AttributeDataType.AttDouble, HistoryRuns.Concatenate([.. values.Select(AsArray)])));
        }
    }

    private static Array AsArray(object value) => value switch
    {
        Array array => array,
        bool flag => new[] { flag },
        byte number => new[] { number },
        short number => new[] { number },
        ushort number => new[] { number },
        int number => new[] { number },
        uint number => new[] { number },
        long number => new[] { number },
        ulong number => new[] { number },
        float number => new[] { number },
        double number => new[] { number },
        string text => new[] { text },
        DevState state => new[] { state },
        _ => new[] { (Encoded)value },
    };
}
