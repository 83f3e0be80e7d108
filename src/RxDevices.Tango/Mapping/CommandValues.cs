using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Arguments and results of commands, between the model and the wire.</summary>
internal static class CommandValues
{
    /// <summary>A value as it travels. An enumeration travels by its labels, as text: commands cannot announce any.</summary>
    /// <exception cref="DevFailedException">No command of Tango has values of that kind, or the value is of another.</exception>
    public static Any ToAny(ValueKind kind, object? value)
    {
        if (CommandType.Of(kind) is not { } type)
        {
            throw new DevFailedException(Reasons.IncompatibleArgument, $"No command of Tango has a {kind}", "CommandValues.ToAny");
        }

        try
        {
            return Any.Of(type, type.Convert(kind.Type == DataType.Enum ? Labels(value) : value));
        }
        catch (InvalidCastException exception)
        {
            throw new DevFailedException(Reasons.IncompatibleArgument, exception.Message, "CommandValues.ToAny");
        }
    }

    /// <summary>A value in the model's types; null for none.</summary>
    /// <exception cref="DevFailedException">It is of a type that Tango has not.</exception>
    public static object? ToModel(Any any) => any.Value switch
    {
        Unit => null,
        null => throw new DevFailedException(
            Reasons.IncompatibleArgument, $"The value is of a type that Tango has not ({any.Type.Kind} {any.Type.Id})", "CommandValues.ToModel"),
        var value => value,
    };

    private static object? Labels(object? value) => value switch
    {
        Enum member => member.ToString(),
        Array { Rank: 1 } row when row is not string[] => row.Cast<object?>().Select(element => element?.ToString() ?? "").ToArray(),
        _ => value,
    };
}
