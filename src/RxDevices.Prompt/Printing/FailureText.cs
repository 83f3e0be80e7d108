using System.Text;

namespace RxDevices.Prompt;

/// <summary>What went wrong, for people.</summary>
internal static class FailureText
{
    /// <summary>A refusal as the line server prints it; any other exception with what caused it.</summary>
    public static string Of(Exception exception)
    {
        if (exception is DevFailedException refusal)
        {
            return refusal.Failure.ToString();
        }

        var text = new StringBuilder($"{TypeText.Of(exception.GetType())}: {exception.Message}");
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            text.Append("\n  because of ").Append(cause is DevFailedException { Failure: var failure } ? OnOneLine(failure) : $"{TypeText.Of(cause.GetType())}: {cause.Message}");
        }

        return text.ToString();
    }

    /// <summary>A refusal's reason and what the cause said.</summary>
    public static string OnOneLine(DevFailed failure) => $"{failure.Reason}: {failure.Description}".ReplaceLineEndings(" ");
}
