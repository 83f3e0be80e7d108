namespace RxDevices.Tango;

/// <summary>
/// The exceptions an operation may end in. DevFailed says why; MultiDevFailed, which only writes end in, says it for each attribute.
/// </summary>
/// <param name="Id">Its repository id.</param>
/// <param name="Errors">The errors of DevFailed, the cause first.</param>
/// <param name="NamedErrors">The errors of MultiDevFailed.</param>
internal sealed record UserException(string Id, DevError[] Errors, NamedDevError[] NamedErrors)
{
    private const string DevFailedId = "IDL:Tango/DevFailed:1.0";
    private const string MultiDevFailedId = "IDL:Tango/MultiDevFailed:1.0";

    /// <summary>What a server says of one failure.</summary>
    public static UserException Of(DevFailed failure) => new(DevFailedId, [.. failure.Errors], []);

    /// <summary>What a server says when some of several writes failed.</summary>
    public static UserException Of(params IEnumerable<(string Attribute, int Index, DevFailed Failure)> failures) => new(
        MultiDevFailedId,
        [],
        [.. failures.Select(failed => new NamedDevError(failed.Attribute, failed.Index, [.. failed.Failure.Errors]))]);

    /// <summary>The failure, as a caller sees it; of several writes, all their errors in one stack, as Tango's own clients do.</summary>
    public DevFailed ToFailure()
    {
        var errors = Id == MultiDevFailedId ? NamedErrors.SelectMany(named => named.ErrList) : Errors;
        return Failures.Of(errors, $"The far device ended in {Id} without saying why");
    }

    public static UserException Read(ref CdrReader reader)
    {
        var id = reader.ReadString();
        var exception = new UserException(
            id,
            id == DevFailedId ? ModelStructures.ReadErrors(ref reader) : [],
            id == MultiDevFailedId ? reader.ReadSequence(NamedDevError.MinimumSize, NamedDevError.Read) : []);
        if (id is not (DevFailedId or MultiDevFailedId))
        {
            reader.Fail("an exception is unknown");
        }

        reader.End();
        return exception;
    }

    public static void Write(ref CdrWriter writer, UserException exception)
    {
        writer.WriteString(exception.Id);
        if (exception.Id == MultiDevFailedId)
        {
            writer.WriteSequence(exception.NamedErrors, NamedDevError.Write);
        }
        else
        {
            ModelStructures.WriteErrors(ref writer, exception.Errors);
        }
    }
}
