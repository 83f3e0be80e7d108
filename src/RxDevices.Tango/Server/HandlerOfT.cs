namespace RxDevices.Tango;

/// <summary>What the server does when an operation with arguments <typeparamref name="TArguments"/> is called.</summary>
internal sealed class Handler<TArguments, TResult>(
    Operation operation,
    WireRead<TArguments> read,
    Func<Call, TArguments, ValueTask<TResult>> answer,
    ReplyWrite<TResult> write) : Handler(operation)
{
    public override ValueTask Begin(ref CdrReader reader, Call call)
    {
        var arguments = read(ref reader);
        if (reader.Problem is null)
        {
            return CallAnswers.Give(call, arguments, answer, write);
        }

        call.Refuse(SystemFailure.Marshal);
        return ValueTask.CompletedTask;
    }
}
