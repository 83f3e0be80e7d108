using System.Reactive;

namespace RxDevices;

/// <summary>The polling of a device as clients ask for it: by name. State and Status are polled as attributes, whatever they are called.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class PollingByName(Device device)
{
    /// <summary>Begins to poll, or changes the period.</summary>
    public Task Start(MemberKind kind, string member, TimeSpan period, CancellationToken cancellation)
    {
        if (kind == MemberKind.Attribute || IsShownTwice(member))
        {
            return FindAttribute(member).StartPolling(period, cancellation);
        }

        var command = FindCommand(member);
        PollingCheck.RequirePollable(command.Description, Spelled(member));
        return command.StartPolling(period, cancellation);
    }

    /// <summary>Polls no more.</summary>
    public Task Stop(MemberKind kind, string member, CancellationToken cancellation) => DeviceCall<Unit>.Begin(
        device,
        async token =>
        {
            var attribute = kind == MemberKind.Attribute || IsShownTwice(member) ? device.TryFindAttribute(member) : null;
            var command = attribute is null && kind == MemberKind.Command ? device.TryFindCommand(member) : null;
            if (device.Polled.All.Count == 0)
            {
                throw new DevFailedException(
                    Reasons.DeviceNotPolled, $"Device {device.Name} is not polled", "DServer::rem_obj_polling");
            }

            if (attribute is not { IsPolled: true } && command is not { IsPolled: true })
            {
                throw new DevFailedException(
                    Reasons.PolledObjectNotFound,
                    $"{Spelled(member)} not found in list of polled object",
                    "DeviceImpl::get_polled_obj_by_type_name");
            }

            await (attribute?.StopPolling(token) ?? command!.StopPolling(token));
            return Unit.Default;
        },
        cancellation).AsTask();

    /// <summary>The readings of an attribute that are kept, oldest first.</summary>
    public IReadOnlyList<Reading> AttributeHistory(string attribute, int count) =>
        FindAttribute(attribute).HistoryAs(PollingRefusals.OfHistory(MemberKind.Attribute, Spelled(attribute)), count);

    /// <summary>The results of a command that are kept, oldest first.</summary>
    public IReadOnlyList<CommandRecord> CommandHistory(string command, int count)
    {
        var refusals = PollingRefusals.OfHistory(MemberKind.Command, Spelled(command));
        return IsShownTwice(command)
            ? [.. device.FindAttribute(command).HistoryAs(refusals, count).Select(CommandRecordOf)]
            : FindCommand(command).HistoryAs(refusals, count);
    }

    /// <summary>The reading of an attribute that is kept, or null when the device is to be asked.</summary>
    public Reading? Read(string attribute, ReadSource source) => source == ReadSource.Device
        ? null
        : device.FindAttribute(attribute).ReadKept(PollingRefusals.OfCache(MemberKind.Attribute, attribute), source);

    /// <summary>The result of a command that is kept, or null when the device is to be asked.</summary>
    /// <exception cref="DevFailedException">There is none, and the device is not to be asked.</exception>
    public CommandRecord? Execute(string command, ReadSource source)
    {
        if (source == ReadSource.Device)
        {
            return null;
        }

        var refusals = PollingRefusals.OfCache(MemberKind.Command, command);
        if (IsShownTwice(command))
        {
            return device.FindAttribute(command).ReadKept(refusals, source) is { } kept ? CommandRecordOf(kept) : null;
        }

        if (source == ReadSource.CacheThenDevice)
        {
            return device.FindCommand(command).ResultKept(refusals, source);
        }

        var found = FindCommand(command);
        PollingCheck.RequireNoArgument(found.Description, Spelled(command));
        return found.ResultKept(refusals, source);
    }

    private static bool IsShownTwice(string member) =>
        member.Equals(nameof(Device.State), StringComparison.OrdinalIgnoreCase)
        || member.Equals(nameof(Device.Status), StringComparison.OrdinalIgnoreCase);

    private static CommandRecord CommandRecordOf(Reading reading) =>
        new(reading.Time, reading.HasValue ? reading.Value : null, reading.Failure);

    // Tango's clients send the names of what they poll so, and its refusals show them.
    private static string Spelled(string member) => member.ToLowerInvariant();

    private DeviceAttribute FindAttribute(string name) => device.TryFindAttribute(name)
        ?? throw new DevFailedException(Reasons.AttributeNotFound, $"{name} attribute not found", "MultiAttribute::get_attr_by_name");

    private DeviceCommand FindCommand(string name) => device.TryFindCommand(name)
        ?? throw new DevFailedException(
            Reasons.CommandNotFound, $"Command {Spelled(name)} not found", "DeviceImpl::check_command_exists");
}
