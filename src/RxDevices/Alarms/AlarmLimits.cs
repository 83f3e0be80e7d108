using System.Numerics;

namespace RxDevices;

/// <summary>The alarm and warning limits of an attribute, in its own type: what they say of a value. Any element is enough.</summary>
internal abstract class AlarmLimits<T>
{
    /// <summary>The limits of a configuration, or null where it has none.</summary>
    public static AlarmLimits<T>? Of(AttributeConfiguration configuration) =>
        configuration is { MinAlarm: null, MaxAlarm: null, MinWarning: null, MaxWarning: null, DeltaValue: null }
            ? null
            : ValueTraits<T>.Kind.Type.Accept(new Maker(configuration));

    /// <summary>What the levels say: a value at a limit is outside already; an alarm hides a warning.</summary>
    public abstract AlarmCauses Judge(T value);

    /// <summary>Whether value and set point are too far apart.</summary>
    public abstract bool IsDifferentFromSet(T value, T setPoint);

    private sealed class Maker(AttributeConfiguration configuration) : INumberVisitor<AlarmLimits<T>>
    {
        public AlarmLimits<T> Visit<TElement>()
            where TElement : unmanaged, INumber<TElement> => new NumberLimits<T, TElement>(configuration);
    }
}
