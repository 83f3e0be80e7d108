namespace RxDevices.Lines;

/// <summary>What a line server answers, as text, for programs that print values and readings as it does.</summary>
/// <remarks>Safe from any thread.</remarks>
public static class LineText
{
    /// <summary>A value as a question for it is answered: <c>1e-05</c>, <c>True</c>, <c>RUNNING</c>, <c>[[1, 2], [3, 4]]</c>, and a
    /// text as it is, without quotes.</summary>
    public static string Value(object? value) => PythonText.Of(value);

    /// <summary>A value as it may be written: as <see cref="Value"/>, but a text in quotes, and so always on one line.</summary>
    public static string Literal(object? value) => PythonText.Repr(value);

    /// <summary>A reading as it is answered; <c>None</c> where it has no value.</summary>
    public static string Reading(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return TextFormat.Instance.Reading("", reading);
    }

    /// <summary>A reading as it is watched, on one line: <c>TIME NAME VALUE QUALITY</c>, the time in UTC.</summary>
    public static string Watched(string name, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return TextFormat.Instance.Watched(name, reading);
    }

    /// <summary>A device's attributes and commands, as <c>? DEVICE</c> is answered, over several lines.</summary>
    public static string Device(DeviceDescription device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return TextFormat.Instance.Device(device);
    }

    /// <summary>The configuration of an attribute, as <c>? NAME</c> is answered, over several lines.</summary>
    public static string Attribute(DeviceDescription device, AttributeDescription attribute)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(attribute);
        return TextFormat.Instance.Attribute(device, attribute, polling: null);
    }
}
