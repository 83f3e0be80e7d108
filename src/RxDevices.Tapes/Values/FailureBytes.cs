namespace RxDevices.Tapes;

/// <summary>Failures in bytes: their errors, the cause first.</summary>
internal static class FailureBytes
{
    public static void Write(ByteOutput output, DevFailed failure)
    {
        output.Count((ulong)failure.Errors.Count);
        foreach (var error in failure.Errors)
        {
            output.Text(error.Reason);
            output.Text(error.Description);
            output.Text(error.Origin);
            output.Byte((byte)error.Severity);
        }
    }

    public static DevFailed Read(ByteInput input)
    {
        var errors = new DevError[input.CountOf(4)];
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = new(input.Text(), input.Text(), input.Text(), (ErrorSeverity)Math.Min(input.Byte(), (byte)ErrorSeverity.Panic));
        }

        return errors.Length > 0 ? new(errors) : throw new TapeDamageException("a failure has no error");
    }
}
