using System.Globalization;
using System.Text;

namespace RxDevices;

/// <summary>The one place that knows how Tango spells things: states, qualities, severities, types, failures.</summary>
/// <remarks>Safe from any thread.</remarks>
public static partial class TangoText
{
    private static readonly string[] States =
    [
        "ON", "OFF", "CLOSE", "OPEN", "INSERT", "EXTRACT", "MOVING", "STANDBY", "FAULT", "INIT", "RUNNING", "ALARM", "DISABLE",
        "UNKNOWN",
    ];

    private static readonly string[] Qualities = ["ATTR_VALID", "ATTR_INVALID", "ATTR_ALARM", "ATTR_CHANGING", "ATTR_WARNING"];

    private static readonly string[] Severities = ["WARN", "ERR", "PANIC"];

    private static readonly string[] Formats = ["SCALAR", "SPECTRUM", "IMAGE"];

    private static readonly string[] Accesses = ["READ", "READ_WITH_WRITE", "WRITE", "READ_WRITE"];

    private static readonly string[] Levels = ["OPERATOR", "EXPERT"];

    private static readonly string[] Phases = ["IDLE", "ACCEPTED", "RUNNING", "DONE", "FAILED", "CANCELLED"];

    /// <summary>A state: <c>RUNNING</c>.</summary>
    public static string Of(DevState state) => Spell(States, (int)state);

    /// <summary>A quality: <c>ATTR_VALID</c>.</summary>
    public static string Of(Quality quality) => Spell(Qualities, (int)quality);

    /// <summary>A severity: <c>ERR</c>.</summary>
    public static string Of(ErrorSeverity severity) => Spell(Severities, (int)severity);

    /// <summary>A format: <c>SPECTRUM</c>.</summary>
    public static string Of(DataFormat format) => Spell(Formats, (int)format);

    /// <summary>An access mode: <c>READ_WRITE</c>.</summary>
    public static string Of(AccessMode access) => Spell(Accesses, (int)access);

    /// <summary>A display level: <c>OPERATOR</c>.</summary>
    public static string Of(DisplayLevel level) => Spell(Levels, (int)level);

    /// <summary>The phase of a long command's run: <c>DONE</c>.</summary>
    public static string Of(RunPhase phase) => Spell(Phases, (int)phase);

    /// <summary>An element type: <c>DevDouble</c>.</summary>
    public static string Of(DataType type) => type switch
    {
        DataType.LongStringArray or DataType.DoubleStringArray => $"DevVar{type}",
        _ => $"Dev{type}",
    };

    /// <summary>A kind as a command shows it: <c>DevDouble</c>, <c>DevVarDoubleArray</c>; images, which commands lack, add their format.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        { Format: DataFormat.Scalar } => Of(kind.Type),
        { Format: DataFormat.Image } => $"{Of(kind.Type)} IMAGE",
        { Type: DataType.UChar } => "DevVarCharArray",
        _ => $"DevVar{kind.Type}Array",
    };

    /// <summary>The sentence a device's status says while nobody gave it another.</summary>
    public static string StatusOf(DevState state) => $"The device is in {Of(state)} state.";

    /// <summary>A failure in the layout of PyTango's <c>str(DevFailed)</c>, over several lines.</summary>
    public static string Of(DevFailed failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var text = new StringBuilder("DevFailed[\n");
        for (var i = 0; i < failure.Errors.Count; i++)
        {
            var error = failure.Errors[i];
            text.Append(i == 0 ? "" : "\n")
                .Append("DevError[\n    desc = ").Append(error.Description)
                .Append("\n  origin = ").Append(error.Origin)
                .Append("\n  reason = ").Append(error.Reason)
                .Append("\nseverity = ").Append(Of(error.Severity)).Append("]\n");
        }

        return text.Append(']').ToString();
    }

    /// <summary>A request as a black box shows it: <c>24/11/2026 10:43:41:07 : Operation read_attributes_5 (ampli) from device requested
    /// from localhost (in-process)</c>.</summary>
    public static string Of(DeviceRequest request)
    {
        var operation = request.Kind switch
        {
            RequestKind.Describe => "get_attribute_config_5",
            RequestKind.Read => $"read_attributes_5 ({request.Member}) from device",
            RequestKind.ReadCache => $"read_attributes_5 ({request.Member}) from cache",
            RequestKind.Observe => $"subscribe_event ({request.Member})",
            RequestKind.Write => $"write_attributes_4 ({request.Member})",
            RequestKind.Execute => $"command_inout_4 (cmd = {request.Member}) from device",
            RequestKind.Configure => $"set_attribute_config_5 ({request.Member})",
            RequestKind.Poll => $"poll ({request.Member})",
            RequestKind.History => $"history ({request.Member})",
            RequestKind.BlackBox => "blackbox",
            RequestKind.Lock => "lock",
            _ => "unlock",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Time.UtcDateTime:dd/MM/yyyy HH:mm:ss:ff} : Operation {operation} requested from {request.Client.Host} ({request.Client.Name})");
    }

    /// <summary>Reads a state's spelling, in any case.</summary>
    public static bool TryParseState(string text, out DevState state)
    {
        var index = Array.FindIndex(States, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        state = (DevState)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads a phase's spelling, in any case.</summary>
    public static bool TryParsePhase(string text, out RunPhase phase)
    {
        var index = Array.FindIndex(Phases, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        phase = (RunPhase)Math.Max(index, 0);
        return index >= 0;
    }

    private static string Spell(string[] names, int number) =>
        (uint)number < names.Length ? names[number] : number.ToString(CultureInfo.InvariantCulture);
}
