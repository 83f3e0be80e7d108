namespace RxDevices.Tango;

/// <summary>What the server does when an operation is called whose arguments it can only read when it knows the device.</summary>
internal sealed class DescribedHandler<TArguments, TResult>(
    Operation operation,
    DescribedRead<TArguments> read,
    Func<Call, TArguments, ValueTask<TResult>> answer,
    ReplyWrite<TResult> write) : Handler(operation)
{
    public override ValueTask Begin(ref CdrReader reader, Call call)
    {
        var describing = CallAnswers.Try(call, static call => call.Describe());
        if (describing.IsCompletedSuccessfully)
        {
            return Go(ref reader, call, describing.Result);
        }

        // A far device: its description takes a while, and the message's bytes are the pipe's.
        call.Keep();
        return Wait(call, describing);
    }

    private async ValueTask Wait(Call call, ValueTask<DeviceDescription> describing)
    {
        DeviceDescription description;
        try
        {
            description = await describing.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            CallAnswers.Refuse(call, exception);
            return;
        }

        await Reopen(call, description).ConfigureAwait(false);
    }

    private ValueTask Reopen(Call call, DeviceDescription description)
    {
        var reader = call.Open();
        return Go(ref reader, call, description);
    }

    private ValueTask Go(ref CdrReader reader, Call call, DeviceDescription description)
    {
        var arguments = read(ref reader, description);
        if (reader.Problem is null)
        {
            return CallAnswers.Give(call, arguments, answer, write);
        }

        call.Refuse(SystemFailure.Marshal);
        return ValueTask.CompletedTask;
    }
}
