using System.Numerics;

namespace RxDevices;

/// <summary>The difference of numbers: one element that moved far enough is enough.</summary>
internal sealed class NumberDifference<T, TElement> : ValueDifference<T>
    where TElement : unmanaged, INumber<TElement>
{
    public override bool IsFar(T sent, T value, EventCriteria criteria)
    {
        if (ValueTraits<T>.Dimensions(sent) != ValueTraits<T>.Dimensions(value))
        {
            return true;
        }

        var before = Elements<T, TElement>.Of(ref sent);
        var now = Elements<T, TElement>.Of(ref value);
        if (criteria.Absolute is null && criteria.Relative is null)
        {
            return !before.SequenceEqual(now);
        }

        for (var i = 0; i < now.Length; i++)
        {
            if (!now[i].Equals(before[i]) && IsFar(before[i], now[i], criteria))
            {
                return true;
            }
        }

        return false;
    }

    // Nothing is a step away from NaN or infinity, so going there, coming from there and going from one to the other always is far.
    private static bool IsFar(TElement sent, TElement value, EventCriteria criteria)
    {
        if (!TElement.IsFinite(sent) || !TElement.IsFinite(value))
        {
            return true;
        }

        var step = StepBetween(sent, value);
        return criteria.Absolute?.IsLeftBy(step) is true
            || criteria.Relative?.IsLeftBy(TElement.IsZero(sent) ? double.PositiveInfinity : step * 100 / double.CreateChecked(sent)) is true;
    }

    // Whole numbers are subtracted as such: two of 64 bits that differ may be the same double.
    private static double StepBetween(TElement sent, TElement value) =>
        typeof(TElement) == typeof(double) || typeof(TElement) == typeof(float)
            ? double.CreateChecked(value) - double.CreateChecked(sent)
            : (double)(Int128.CreateChecked(value) - Int128.CreateChecked(sent));
}
