namespace RxDevices.Tango;

/// <summary>The one way from what a handler does to what goes back.</summary>
internal static class CallAnswers
{
    /// <summary>Answers when the answer is there. Never fails.</summary>
    public static async ValueTask Give<TArguments, TResult>(
        Call call, TArguments arguments, Func<Call, TArguments, ValueTask<TResult>> answer, ReplyWrite<TResult> write)
    {
        TResult result;
        try
        {
            result = await answer(call, arguments).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Refuse(call, exception);
            return;
        }

        try
        {
            call.Reply(result, write);
        }
        catch (Exception exception) when (exception is OverflowException or OutOfMemoryException or ArgumentOutOfRangeException)
        {
            // More than a message, or an array, can hold.
            call.Refuse(SystemFailure.ImplementationLimit);
        }
        catch (Exception exception)
        {
            Refuse(call, exception);
        }
    }

    /// <summary>Begins something that may throw at once.</summary>
    public static ValueTask<T> Try<T>(Call call, Func<Call, ValueTask<T>> begin)
    {
        try
        {
            return begin(call);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<T>(exception);
        }
    }

    /// <summary>Answers why there is no answer.</summary>
    public static void Refuse(Call call, Exception exception)
    {
        switch (exception)
        {
            case ManyFailedException many:
                call.Refuse(UserException.Of(many.Failures));
                break;
            default:
                call.Refuse(UserException.Of(FailureOf(call, exception)));
                break;
        }
    }

    /// <summary>What went wrong, as a failure: of what is no refusal the log is told as well.</summary>
    public static DevFailed FailureOf(Call call, Exception exception)
    {
        switch (exception)
        {
            case DevFailedException refusal:
                return refusal.Failure;
            case NotSupportedException missing:
                return DevFailed.Because(WireReasons.NotSupported, $"This device cannot do that: {missing.Message}", "TangoServer");
            case OperationCanceledException:
                return DevFailed.Because(Reasons.CommunicationFailed, "The server is stopping", "TangoServer");
            default:
                call.Server.TellBroken(exception);
                return DevFailed.Because(Reasons.DeviceBroke, exception.Message, "TangoServer");
        }
    }
}
