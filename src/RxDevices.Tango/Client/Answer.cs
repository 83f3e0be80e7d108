namespace RxDevices.Tango;

/// <summary>What came back for a question: a result, a refusal of the device, or of its server, or what cannot be understood.</summary>
internal readonly record struct Answer<TResult>(TResult Result, DevFailed? Refusal, SystemFailure? Failure, string? Problem)
{
    /// <summary>Reads the reply to a question.</summary>
    public static Answer<TResult> Of(in GiopMessage message, uint requestId, WireRead<TResult> read)
    {
        if (message.Header.Type != GiopMessageType.Reply)
        {
            return Wrong($"it is a {message.Header.Type}");
        }

        var reader = message.Open();
        var header = ReplyHeader.Read(ref reader, message.Header.Version);
        if (reader.Problem is null && header.RequestId != requestId)
        {
            return Wrong($"it answers request {header.RequestId} instead of {requestId}");
        }

        Answer<TResult> answer = header.Status switch
        {
            ReplyStatus.NoException => new(read(ref reader), null, null, null),
            ReplyStatus.UserException => new(default!, UserException.Read(ref reader).ToFailure(), null, null),
            ReplyStatus.SystemException => new(default!, null, SystemFailure.Read(ref reader), null),
            _ => Wrong($"its status is {header.Status}"),
        };
        return reader.Problem is { } problem ? Wrong(problem) : answer;
    }

    private static Answer<TResult> Wrong(string problem) => new(default!, null, null, problem);
}
