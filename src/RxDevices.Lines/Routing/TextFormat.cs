using System.Globalization;
using System.Text;

namespace RxDevices.Lines;

/// <summary>Answers for people, as the original system prints them.</summary>
internal sealed partial class TextFormat : IAnswerFormat
{
    public static TextFormat Instance { get; } = new();

    public bool IsForPeople => true;

    public string Reading(string name, Reading reading) => PythonText.Of(reading.HasValue ? reading.Value : null);

    // Texts are quoted and failures told in one line, so that a reading stays one line.
    public string Watched(string name, Reading reading) =>
        $"{TimeOf(reading)} {name} {OneLine(reading)} {TangoText.Of(reading.Quality)}";

    public string Missed(string name, long count) => $"{name} missed {count}";

    public string WatchEnded(string name) => "";

    public string Result(ValueKind kind, object? result) => result is null ? "" : PythonText.Of(result);

    public string Failure(DevFailed failure) => TangoText.Of(failure);

    public string Devices(IReadOnlyList<DeviceName> devices) =>
        devices.Count == 0 ? "(no devices)" : string.Join('\n', devices);

    public string Device(DeviceDescription device)
    {
        var text = new StringBuilder($"{device.Name} is a {device.Class}\nattributes:");
        var width = device.Attributes.Max(attribute => attribute.Name.Length);
        foreach (var attribute in device.Attributes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {attribute.Name.PadRight(width)}  ")
                .Append(CultureInfo.InvariantCulture, $"{TangoText.Of(attribute.Kind.Type),-10} ")
                .Append(CultureInfo.InvariantCulture, $"{TangoText.Of(attribute.Kind.Format),-8} {TangoText.Of(attribute.Access)}");
        }

        text.Append("\ncommands:");
        foreach (var command in device.Commands)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {command.Name}({Name(command.Argument)})")
                .Append(command.Result == ValueKind.Void ? "" : $" -> {command.Result}");
        }

        return text.ToString();

        static string Name(ValueKind kind) => kind == ValueKind.Void ? "" : kind.ToString();
    }

    // Tango's names of the properties, so that what is read here can be looked up there.
    public string Attribute(DeviceDescription device, AttributeDescription attribute, PollingStatus? polling) => string.Join('\n',
    [
        $"name               = {device.Name}/{attribute.Name}",
        $"data_type          = {TangoText.Of(attribute.Kind.Type)}",
        $"data_format        = {TangoText.Of(attribute.Kind.Format)}",
        $"writable           = {TangoText.Of(attribute.Access)}",
        $"writable_attr_name = {attribute.WritableName ?? "None"}",
        $"max_dim_x          = {attribute.MaxX}",
        $"max_dim_y          = {attribute.MaxY}",
        .. AttributeProperties.Names.Select(property => Property(attribute, property)),
        .. polling is null ? Array.Empty<string>() :
        [
            string.Create(CultureInfo.InvariantCulture, $"polling_period     = {polling.Period.TotalMilliseconds}"),
            string.Create(CultureInfo.InvariantCulture, $"history_depth      = {polling.Depth}"),
        ],
    ]);

    public string Help(string text) => text;

    private static string OneLine(Reading reading) => reading switch
    {
        { Failure: { } failure } => OneLine(failure),
        { HasValue: false } => "None",
        _ => PythonText.Repr(reading.Value),
    };

    private static string TimeOf(Reading reading) => TimeOf(reading.Time);

    private static string TimeOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
