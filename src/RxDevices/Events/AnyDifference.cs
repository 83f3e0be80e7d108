namespace RxDevices;

/// <summary>The difference of what is no number: any.</summary>
internal sealed class AnyDifference<T> : ValueDifference<T>
{
    public override bool IsFar(T sent, T value, EventCriteria criteria) => !ValueTraits<T>.AreEqual(sent, value);
}
