namespace RxDevices;

/// <summary>The administration of a device as one client sees it.</summary>
internal sealed class DeviceAdministration(Device device, ClientIdentity client) : IDeviceAdministration
{
    private readonly PollingByName polling = new(device);

    public ValueTask StartPolling(MemberKind kind, string member, TimeSpan period, CancellationToken cancellation = default)
    {
        Note(RequestKind.Poll, member);
        device.Lock.RequireForServer(client, "add_obj_polling");
        return Poll(kind, member, period, () => polling.Start(kind, member, period, cancellation));
    }

    public ValueTask StopPolling(MemberKind kind, string member, CancellationToken cancellation = default)
    {
        Note(RequestKind.Poll, member);
        device.Lock.RequireForServer(client, "rem_obj_polling");
        return Poll(kind, member, TimeSpan.Zero, () => polling.Stop(kind, member, cancellation));
    }

    public ValueTask<IReadOnlyList<PollingStatus>> PollingStatus(CancellationToken cancellation = default) => new(device.Polled.Status);

    public ValueTask<IReadOnlyList<Reading>> AttributeHistory(string attribute, int count, CancellationToken cancellation = default)
    {
        Note(RequestKind.History, attribute);
        return new(polling.AttributeHistory(attribute, count));
    }

    public ValueTask<IReadOnlyList<CommandRecord>> CommandHistory(string command, int count, CancellationToken cancellation = default)
    {
        Note(RequestKind.History, command);
        return new(polling.CommandHistory(command, count));
    }

    public ValueTask<IReadOnlyList<DeviceRequest>> BlackBox(int count, CancellationToken cancellation = default)
    {
        var last = device.Requests.Last(count);
        Note(RequestKind.BlackBox);
        return new(last);
    }

    public ValueTask Lock(TimeSpan validity, CancellationToken cancellation = default)
    {
        Note(RequestKind.Lock);
        device.Lock.Lock(client, validity);
        return ValueTask.CompletedTask;
    }

    public ValueTask Relock(CancellationToken cancellation = default)
    {
        Note(RequestKind.Lock);
        device.Lock.Relock(client);
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> Unlock(bool force = false, CancellationToken cancellation = default)
    {
        Note(RequestKind.Unlock);
        return new(device.Lock.Unlock(client, force));
    }

    public ValueTask<LockStatus?> LockedBy(CancellationToken cancellation = default) => new(device.Lock.Status);

    public ValueTask<IReadOnlyList<DeviceProperty>> Properties(CancellationToken cancellation = default) => new(device.Properties);

    private ValueTask Poll(MemberKind kind, string member, TimeSpan period, Func<Task> act)
    {
        if (device.InputGate is not { } gate)
        {
            return new(act());
        }

        var input = new DeviceInput(
            device.Name,
            kind == MemberKind.Attribute ? InputKind.PollAttribute : InputKind.PollCommand,
            member,
            period.TotalMilliseconds,
            ValueKind.Of<double>());
        return new(gate.Pass<object?>(input, async () =>
        {
            await act().ConfigureAwait(false);
            return null;
        }).AsTask());
    }

    private void Note(RequestKind kind, string? member = null) => device.Requests.Add(kind, member, client);
}
