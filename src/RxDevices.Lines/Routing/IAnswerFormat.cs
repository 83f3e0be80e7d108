namespace RxDevices.Lines;

/// <summary>How answers are written: for people, or for programs.</summary>
internal interface IAnswerFormat
{
    /// <summary>Whether people read it: with a prompt between the answers, and refusals as Tango's client programs show them.</summary>
    bool IsForPeople { get; }

    string Reading(string name, Reading reading);

    string Watched(string name, Reading reading);

    /// <summary>What is told when a watch ends by itself; empty for nothing.</summary>
    string WatchEnded(string name);

    string Result(ValueKind kind, object? result);

    string Failure(DevFailed failure);

    string Devices(IReadOnlyList<DeviceName> devices);

    string Device(DeviceDescription device);

    string Attribute(DeviceDescription device, AttributeDescription attribute);

    string Help(string text);
}
