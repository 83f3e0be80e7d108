namespace RxDevices.Tango;

/// <summary>
/// An operation with its types: the one place to read arguments and write results on a server, and the other way round on a client.
/// </summary>
/// <typeparam name="TArguments">Its argument, a tuple of several, or <see cref="System.Reactive.Unit"/>.</typeparam>
/// <typeparam name="TResult">Its result, or <see cref="System.Reactive.Unit"/>.</typeparam>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Operation<TArguments, TResult>(
    string name,
    WireRead<TArguments>? readArguments,
    WireWrite<TArguments>? writeArguments,
    WireRead<TResult>? readResult,
    WireWrite<TResult>? writeResult) : Operation(name)
{
    /// <summary>The operation as a client asks for it.</summary>
    public Question<TArguments, TResult> With(TArguments arguments) => new(Name, arguments, writeArguments, ReadResult);

    /// <summary>The same with a result that is read in another way.</summary>
    public Question<TArguments, TOther> With<TOther>(TArguments arguments, WireRead<TOther> read) => new(Name, arguments, writeArguments, read);

    /// <summary>Reads all that a request holds after its header.</summary>
    public TArguments ReadArguments(ref CdrReader reader) => ReadAll(ref reader, readArguments);

    /// <summary>Reads all that a reply without an exception holds after its header.</summary>
    public TResult ReadResult(ref CdrReader reader) => ReadAll(ref reader, readResult);

    /// <summary>Writes a whole request.</summary>
    public void WriteRequest(GiopWriter writer, in RequestHeader header, TArguments arguments) =>
        writer.Request(header, arguments, writeArguments);

    /// <summary>Writes a whole reply without an exception.</summary>
    public void WriteReply(GiopWriter writer, in ReplyHeader header, TResult result) => writer.Reply(header, result, writeResult);

    public override object? ReadAnyArguments(ref CdrReader reader) => readArguments is null ? null : ReadArguments(ref reader);

    public override object? ReadAnyResult(ref CdrReader reader) => readResult is null ? null : ReadResult(ref reader);

    public override void WriteAnyRequest(GiopWriter writer, in RequestHeader header, object? arguments) =>
        WriteRequest(writer, header, arguments is TArguments typed ? typed : default!);

    public override void WriteAnyReply(GiopWriter writer, in ReplyHeader header, object? result) =>
        WriteReply(writer, header, result is TResult typed ? typed : default!);

    private static T ReadAll<T>(ref CdrReader reader, WireRead<T>? read)
    {
        // What comes after nothing is not looked at: some align a body that is not there.
        if (read is null)
        {
            return default!;
        }

        var value = read(ref reader);
        reader.End();
        return value;
    }
}
