namespace RxDevices.Lines;

/// <summary>How answers are written: for people, or for programs.</summary>
internal interface IAnswerFormat
{
    /// <summary>Whether people read it: with a prompt between the answers, and refusals as Tango's client programs show them.</summary>
    bool IsForPeople { get; }

    string Reading(string name, Reading reading);

    string Watched(string name, Reading reading);

    /// <summary>What is told in place of so many readings that a client was too slow for.</summary>
    string Missed(string name, long count);

    /// <summary>What is told when a watch ends by itself; empty for nothing.</summary>
    string WatchEnded(string name);

    string Result(ValueKind kind, object? result);

    string Failure(DevFailed failure);

    string Devices(IReadOnlyList<DeviceName> devices);

    string Device(DeviceDescription device);

    string Attribute(DeviceDescription device, AttributeDescription attribute, PollingStatus? polling);

    string Help(string text);

    /// <summary>What polling kept of an attribute, oldest first.</summary>
    string History(string name, IReadOnlyList<Reading> readings);

    /// <summary>What polling kept of a command, oldest first.</summary>
    string History(string name, ValueKind kind, IReadOnlyList<CommandRecord> records);

    /// <summary>The properties that were changed, as they are now.</summary>
    string Configured(AttributeDescription attribute, IEnumerable<string> properties);

    string Polling(IReadOnlyList<PollingStatus> polled);

    string BlackBox(IReadOnlyList<DeviceRequest> requests);

    string LockedBy(LockStatus? status);

    /// <summary>What the server counts.</summary>
    string Statistics(IReadOnlyList<LineStatistic> statistics);

    string Client(ClientIdentity client);

    string Properties(IReadOnlyList<DeviceProperty> properties);

    /// <summary>What was done has no result but a number.</summary>
    string Done(int? number = null);

    string Ready(string name, DataReady ready);

    string Configuration(string name, AttributeDescription attribute);

    string Interface(DeviceDescription device);
}
