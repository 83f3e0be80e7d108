namespace RxDevices.Lines;

/// <content>What those who run devices are told.</content>
internal sealed partial class TextFormat
{
    public string History(string name, IReadOnlyList<Reading> readings) =>
        string.Join('\n', readings.Select(reading => Watched(name, reading)));

    public string History(string name, ValueKind kind, IReadOnlyList<CommandRecord> records) => string.Join('\n', records.Select(record =>
        $"{TimeOf(record.Time)} {name} {(record.Failure is { } failure ? OneLine(failure) : record.Value is null ? "None" : PythonText.Repr(record.Value))}"));

    public string Configured(AttributeDescription attribute, IEnumerable<string> properties) =>
        string.Join('\n', properties.Select(property => Property(attribute, property)));

    public string Polling(IReadOnlyList<PollingStatus> polled) =>
        polled.Count == 0 ? "(nothing is polled)" : string.Join("\n\n", polled.Select(TangoText.Of));

    public string BlackBox(IReadOnlyList<DeviceRequest> requests) => string.Join('\n', requests);

    public string LockedBy(LockStatus? status) => status is null
        ? "(not locked)"
        : $"locked by {Client(status.Owner)} until {TimeOf(status.Until)}";

    public string Statistics(IReadOnlyList<LineStatistic> statistics) =>
        string.Join('\n', statistics.Select(statistic => $"{statistic.Name,-8} = {statistic.Count}"));

    public string Client(ClientIdentity client) => $"{client.Name} on {client.Host}";

    public string Properties(IReadOnlyList<DeviceProperty> properties) => properties.Count == 0
        ? "(no properties)"
        : string.Join('\n', properties.Select(property =>
            $"{property.Name} = {PythonText.Of(property.Value)} ({TangoText.Of(property.Kind)}, default {PythonText.Of(property.Default)}): {property.Description}"));

    public string Done(int? number = null) => number is null ? "" : PythonText.Of(number);

    public string Ready(string name, DataReady ready) => $"{TimeOf(ready.Time)} {name} ready {ready.Counter}";

    public string Configuration(string name, AttributeDescription attribute) => $"{name} config {PropertyWords.Write(
        AttributeProperties.Names.Select(property => KeyValuePair.Create(property, AttributeProperties.Show(attribute, property))))}";

    public string Interface(DeviceDescription device) =>
        $"{device.Name} interface attributes [{string.Join(", ", device.Attributes.Select(attribute => attribute.Name))}] "
        + $"commands [{string.Join(", ", device.Commands.Select(command => command.Name))}]";

    private static string Property(AttributeDescription attribute, string property) =>
        $"{property,-18} = {AttributeProperties.Show(attribute, property)}";

    private static string OneLine(DevFailed failure) => $"{failure.Reason}: {failure.Description.ReplaceLineEndings(" ")}";
}
