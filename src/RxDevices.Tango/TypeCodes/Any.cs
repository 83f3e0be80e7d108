using System.Reactive;

namespace RxDevices.Tango;

/// <summary>A value with its type: a command's argument or result, the values of a history.</summary>
/// <param name="Type">The type as it was said.</param>
/// <param name="Value">
/// The value in the types of the model: <c>int</c>, <c>double[]</c>, <see cref="LongStringArray"/>, ...; <see cref="Unit"/> for nothing;
/// null where the type is none of Tango's, and its bytes were passed over.
/// </param>
internal sealed record Any(TypeCode Type, object? Value)
{
    public const int MinimumSize = sizeof(uint);

    /// <summary>A value of a type of Tango.</summary>
    public static Any Of(CommandType type, object value) => new(type.TypeCode, value);

    public static Any Read(ref CdrReader reader)
    {
        var type = TypeCodeReader.Read(ref reader);
        if (reader.Problem is null && CommandType.Of(type) is { } known)
        {
            return new(type, known.Read(ref reader));
        }

        ValueSkipper.Skip(ref reader, type);
        return new(type, null);
    }

    /// <summary>Writes the value as its type says.</summary>
    /// <exception cref="NotSupportedException">The type is none of Tango's.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public static void Write(ref CdrWriter writer, Any any)
    {
        var known = CommandType.Of(any.Type) ?? throw new NotSupportedException($"Tango has no values of the type {any.Type.Kind}.");
        TypeCodeWriter.Write(ref writer, any.Type);
        known.Write(ref writer, any.Value);
    }
}
