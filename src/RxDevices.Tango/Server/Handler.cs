namespace RxDevices.Tango;

/// <summary>What the server does when one of the interface's operations is called.</summary>
/// <remarks>Safe from any thread. Nothing is ever thrown: whatever goes wrong is answered.</remarks>
internal abstract class Handler(Operation operation)
{
    /// <summary>The name that travels.</summary>
    public string Operation => operation.Name;

    /// <summary>An operation whose answer is there at once.</summary>
    public static Handler Of<TArguments, TResult>(
        Operation<TArguments, TResult> operation, Func<Call, TArguments, TResult> answer) =>
        Of(operation, (call, arguments) => new ValueTask<TResult>(answer(call, arguments)));

    /// <summary>An operation.</summary>
    public static Handler Of<TArguments, TResult>(
        Operation<TArguments, TResult> operation, Func<Call, TArguments, ValueTask<TResult>> answer) =>
        new Handler<TArguments, TResult>(operation, operation.ReadArguments, answer, operation.WriteReply);

    /// <summary>An operation whose result is written straight from the model.</summary>
    public static Handler Of<TArguments, TResult, TModel>(
        Operation<TArguments, TResult> operation, Func<Call, TArguments, ValueTask<TModel>> answer, WireWrite<TModel> write) =>
        new Handler<TArguments, TModel>(
            operation, operation.ReadArguments, answer, (writer, in header, result) => writer.Reply(header, result, write));

    /// <summary>Reads the arguments now, and answers when the answer is there.</summary>
    public abstract ValueTask Begin(ref CdrReader reader, Call call);
}
