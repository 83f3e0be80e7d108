namespace RxDevices.Tango;

/// <summary>The values of all records of a history in one sequence, taken one after the other.</summary>
/// <param name="values">An array of elements, or numbers and texts together.</param>
internal sealed class HistoryElements(object? values)
{
    private readonly Array elements = values switch
    {
        Array array => array,
        LongStringArray pair => pair.Numbers,
        DoubleStringArray pair => pair.Numbers,
        _ => Array.Empty<object>(),
    };

    private readonly string[] texts = values switch
    {
        LongStringArray pair => pair.Texts,
        DoubleStringArray pair => pair.Texts,
        _ => [],
    };

    private int at;
    private int atText;

    /// <summary>The value of the next record; null when it has none, or there are not as many elements as it says.</summary>
    public object? Take(ValueKind kind, AttributeDim dimensions)
    {
        var (x, y) = (dimensions.DimX, dimensions.DimY);
        switch (kind)
        {
            case { Type: DataType.LongStringArray } when Numbers(x) is int[] numbers && Texts(y) is { } words:
                return new LongStringArray(numbers, words);
            case { Type: DataType.DoubleStringArray } when Numbers(x) is double[] numbers && Texts(y) is { } words:
                return new DoubleStringArray(numbers, words);
            case { Format: DataFormat.Scalar }:
                return x > 0 ? Numbers(1)?.GetValue(0) : null;
            case { Format: DataFormat.Spectrum }:
                return Numbers(x);
            default:
                return x < 0 || y < 0 || (long)x * y > elements.Length || Numbers(x * y) is not { } row ? null : Rows(row, x, y);
        }
    }

    private Array? Numbers(int count)
    {
        if (count < 0 || count > elements.Length - at)
        {
            return null;
        }

        var part = Array.CreateInstanceFromArrayType(elements.GetType(), count);
        Array.Copy(elements, at, part, 0, count);
        at += count;
        return part;
    }

    private string[]? Texts(int count)
    {
        if (count < 0 || count > texts.Length - atText)
        {
            return null;
        }

        var part = texts.AsSpan(atText, count).ToArray();
        atText += count;
        return part;
    }

    private static object?[,] Rows(Array row, int x, int y)
    {
        var rows = new object?[y, x];
        for (var i = 0; i < row.Length; i++)
        {
            rows[i / x, i % x] = row.GetValue(i);
        }

        return rows;
    }
}
