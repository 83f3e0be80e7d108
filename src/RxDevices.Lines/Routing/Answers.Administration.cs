using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <content>What those who run devices want to know and to be done.</content>
internal sealed partial class Answers
{
    /// <summary>The device of that name.</summary>
    public IDevicePort Device(string name) => Find(name);

    /// <summary>Changes properties of an attribute, all or none; answers the attribute as it is then.</summary>
    public async ValueTask<AttributeDescription> Configure(
        string text, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation)
    {
        var name = AttributeName.Parse(text);
        var (port, attribute) = await Find(name, cancellation);
        await port.Configure(attribute.Name, properties, cancellation);
        return (await Find(name, cancellation)).Attribute;
    }

    /// <summary>Polls an attribute or, where there is none of that name, a command.</summary>
    public async ValueTask Poll(string text, TimeSpan? period, CancellationToken cancellation)
    {
        var (port, kind, member) = await Member(text, cancellation);
        await (period is { } span
            ? port.Administration.StartPolling(kind, member, span, cancellation)
            : port.Administration.StopPolling(kind, member, cancellation));
    }

    /// <summary>How the polling of an attribute goes, or null when it is not polled.</summary>
    public async ValueTask<PollingStatus?> Polling(DeviceName device, AttributeDescription attribute, CancellationToken cancellation) =>
        (await Find(device.ToString()).Administration.PollingStatus(cancellation)).FirstOrDefault(status =>
            status.Kind == MemberKind.Attribute && status.Member.Equals(attribute.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What polling kept of an attribute or a command.</summary>
    public async ValueTask<string> History(string text, int count, IAnswerFormat format, CancellationToken cancellation)
    {
        var (port, kind, member) = await Member(text, cancellation);
        if (kind == MemberKind.Command)
        {
            var records = await port.Administration.CommandHistory(member, count, cancellation);
            return format.History(text, (await port.Describe(cancellation)).Command(member)!.Result, records);
        }

        var readings = await port.Administration.AttributeHistory(member, count, cancellation);
        var attribute = (await port.Describe(cancellation)).Attribute(member)!;
        return format.History(text, [.. readings.Select(reading => LabelledReading.Of(reading, attribute))]);
    }

    // A name means the attribute where there is one, for State and Status are both; with brackets it means the command. A program
    // says which of the two it means: without brackets, an attribute.
    private async ValueTask<(IDevicePort Port, MemberKind Kind, string Member)> Member(string text, CancellationToken cancellation)
    {
        var isCommand = text.EndsWith("()", StringComparison.Ordinal);
        var name = AttributeName.Parse(isCommand ? text[..^2] : text);
        var port = Find(name.Device);
        var device = await port.Describe(cancellation);
        return !isCommand && device.Attribute(name.Attribute) is { } attribute ? (port, MemberKind.Attribute, attribute.Name)
            : (isCommand || asProxy) && device.Command(name.Attribute) is { } command ? (port, MemberKind.Command, command.Name)
            : isCommand ? (port, MemberKind.Command, name.Attribute)
            : !asProxy ? (port, MemberKind.Attribute, name.Attribute)
            : throw ProxyFailures.NoAttribute(name.Device, name.Attribute).ToException();
    }
}
