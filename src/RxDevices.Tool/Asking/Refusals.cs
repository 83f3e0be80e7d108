namespace RxDevices.Tool;

/// <summary>What a device or the way to it refused, on standard error.</summary>
internal static class Refusals
{
    /// <summary>Does something that may be refused; answers the exit code.</summary>
    public static async Task<int> Tell(TextWriter error, Func<Task> ask)
    {
        try
        {
            await ask();
            return 0;
        }
        catch (DevFailedException refusal)
        {
            Tell(error, refusal);
            return CommandLine.Failed;
        }
    }

    /// <summary>Tells why something was refused: all layers of it, as PyTango prints them.</summary>
    public static void Tell(TextWriter error, DevFailedException refusal) => error.WriteLine(
        refusal.Failure.Reason is Reasons.CommunicationFailed or Reasons.NotTrusted && refusal.Failure.Errors.Count == 1
            ? refusal.Failure.Description
            : refusal.Failure.ToString());
}
