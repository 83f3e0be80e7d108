namespace RxDevices.Tango;

/// <summary>Something an object can be asked to do, as the interface declares it.</summary>
/// <remarks>Safe from any thread.</remarks>
internal abstract class Operation(string name)
{
    /// <summary>The name that travels.</summary>
    public string Name => name;

    /// <summary>Reads the arguments, for whoever does not know the operation at compile time; null where there are none.</summary>
    public abstract object? ReadAnyArguments(ref CdrReader reader);

    /// <summary>Reads the result in the same way.</summary>
    public abstract object? ReadAnyResult(ref CdrReader reader);

    /// <summary>Writes arguments that were read by <see cref="ReadAnyArguments"/>, as a whole request.</summary>
    public abstract void WriteAnyRequest(GiopWriter writer, in RequestHeader header, object? arguments);

    /// <summary>Writes a result that was read by <see cref="ReadAnyResult"/>, as a whole reply.</summary>
    public abstract void WriteAnyReply(GiopWriter writer, in ReplyHeader header, object? result);
}
