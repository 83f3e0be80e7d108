using System.Numerics;

namespace RxDevices;

/// <summary>The alarm and warning limits of numbers.</summary>
internal sealed class NumberLimits<T, TElement>(AttributeConfiguration configuration) : AlarmLimits<T>
    where TElement : unmanaged, INumber<TElement>
{
    private readonly TElement? minAlarm = (TElement?)configuration.MinAlarm;
    private readonly TElement? maxAlarm = (TElement?)configuration.MaxAlarm;
    private readonly TElement? minWarning = (TElement?)configuration.MinWarning;
    private readonly TElement? maxWarning = (TElement?)configuration.MaxWarning;
    private readonly double? deltaValue = configuration.DeltaValue;

    // NaN is outside no limit, as in Tango.
    public override AlarmCauses Judge(T value)
    {
        var elements = Elements<T, TElement>.Of(ref value);
        return HasAtOrBelow(elements, minAlarm) ? AlarmCauses.BelowAlarm
            : HasAtOrAbove(elements, maxAlarm) ? AlarmCauses.AboveAlarm
            : HasAtOrBelow(elements, minWarning) ? AlarmCauses.BelowWarning
            : HasAtOrAbove(elements, maxWarning) ? AlarmCauses.AboveWarning
            : AlarmCauses.None;
    }

    public override bool IsDifferentFromSet(T value, T setPoint)
    {
        if (deltaValue is not { } delta)
        {
            return false;
        }

        var read = Elements<T, TElement>.Of(ref value);
        var set = Elements<T, TElement>.Of(ref setPoint);
        for (var i = 0; i < Math.Min(read.Length, set.Length); i++)
        {
            if (Math.Abs(double.CreateChecked(read[i]) - double.CreateChecked(set[i])) >= delta || TElement.IsNaN(read[i]) != TElement.IsNaN(set[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAtOrBelow(ReadOnlySpan<TElement> elements, TElement? limit)
    {
        if (limit is { } least)
        {
            foreach (var element in elements)
            {
                if (element <= least)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasAtOrAbove(ReadOnlySpan<TElement> elements, TElement? limit)
    {
        if (limit is { } most)
        {
            foreach (var element in elements)
            {
                if (element >= most)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
