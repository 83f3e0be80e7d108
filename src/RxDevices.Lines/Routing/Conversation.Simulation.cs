namespace RxDevices.Lines;

/// <content>The verbs of the simulation, which its control device answers.</content>
internal sealed partial class Conversation
{
    private async ValueTask<string> Control(Query query, CancellationToken cancellation)
    {
        var control = devices.Control ?? throw VerbWords.Refuse(
            "there is no simulation to control here: the devices are on the machine's clock");
        switch (query)
        {
            case Query.ControlRead read:
                var reading = await control.Read(read.Attribute, cancellation: cancellation);
                return format.Result(reading.Kind, reading.Value);
            case Query.ControlWrite write:
                await control.Write(write.Attribute, write.Value, cancellation);
                return Told(await control.Execute("Show", cancellation: cancellation));
            default:
                var (command, argument) = (Query.Control)query;
                return Told(await control.Execute(command, argument, cancellation: cancellation));
        }
    }

    private string Told(object? result) => result is string[] lines
        ? format.IsForPeople ? string.Join('\n', lines) : format.Result(ValueKind.Of<string[]>(), result)
        : result is long number ? format.Result(ValueKind.Of<long>(), number)
        : format.Result(ValueKind.Of<string>(), result);
}
