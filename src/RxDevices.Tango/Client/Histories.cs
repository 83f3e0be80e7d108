namespace RxDevices.Tango;

/// <summary>
/// Histories as they travel: the dates from the oldest record on, but the values of all records behind each other from the newest on, and
/// what repeats said once for a run of records. A run of n that starts at s is the records s, s - 1, ... s - n + 1.
/// </summary>
internal static class Histories
{
    /// <summary>The readings, oldest first.</summary>
    public static IReadOnlyList<Reading> Readings(DevAttrHistory5 history, AttributeDescription attribute)
    {
        var count = history.Dates.Length;
        var qualities = Spread(history.Quals, history.QualsArray, count);
        var dimensions = Spread(history.RDims, history.RDimsArray, count);
        var setPoints = Spread(history.WDims, history.WDimsArray, count);
        var errors = Spread(history.Errors, history.ErrorsArray, count);
        var elements = new HistoryElements(history.Value.Value);
        return
        [
            .. Enumerable.Range(0, count).Reverse().Select(i =>
            {
                var head = new ReadingHead(
                    history.Dates[i].ToModel(),
                    qualities[i],
                    errors[i] is { Length: > 0 } why ? new(why) : null,
                    dimensions[i],
                    setPoints[i]);
                return attribute.Kind.Accept(new Reader(attribute, head, elements));
            }).Reverse(),
        ];
    }

    /// <summary>The results of a command, oldest first.</summary>
    public static IReadOnlyList<CommandRecord> Records(DevCmdHistory4 history)
    {
        var count = history.Dates.Length;
        var dimensions = Spread(history.Dims, history.DimsArray, count);
        var errors = Spread(history.Errors, history.ErrorsArray, count);
        var kind = CommandType.Of(history.CmdType)?.Kind ?? ValueKind.Void;
        var elements = new HistoryElements(history.Value.Value);
        return
        [
            .. Enumerable.Range(0, count).Reverse().Select(i => errors[i] is { Length: > 0 } why
                ? new CommandRecord(history.Dates[i].ToModel(), null, new(why))
                : new(history.Dates[i].ToModel(), elements.Take(kind, dimensions[i]), null)).Reverse(),
        ];
    }

    private static T?[] Spread<T>(T[] values, EltInArray[] runs, int count)
    {
        var spread = new T?[count];
        foreach (var (value, run) in values.Zip(runs))
        {
            for (var i = Math.Min(run.Start, count - 1); i >= 0 && i > (long)run.Start - run.NbElt; i--)
            {
                spread[i] = value;
            }
        }

        return spread;
    }

    private sealed class Reader(AttributeDescription attribute, ReadingHead head, HistoryElements elements) : IKindVisitor<Reading>
    {
        public Reading Visit<T>()
        {
            var value = Take(head.Dimensions);
            var setPoint = head.SetPointDimensions.DimX > 0 ? Take(head.SetPointDimensions) : null;
            var hasValue = value is not null && head.Failure is null;
            return new Reading<T>(
                hasValue ? ValueTraits<T>.Convert(value) : default!,
                head.Time,
                hasValue ? head.Quality : Quality.Invalid,
                head.Failure,
                hasValue && setPoint is not null,
                hasValue && setPoint is not null ? ValueTraits<T>.Convert(setPoint) : default!);
        }

        private object? Take(AttributeDim dimensions) => elements.Take(attribute.Kind, dimensions) switch
        {
            { } positions when attribute.Kind.Type == DataType.Enum => EnumPositions.ToLabels(positions, attribute.Configuration.EnumLabels),
            var value => value,
        };
    }
}
