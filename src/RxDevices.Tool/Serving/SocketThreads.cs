namespace RxDevices.Tool;

/// <summary>On which thread a client's question is answered.</summary>
internal static class SocketThreads
{
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Answers on the thread that hears, one for each processor, unless the environment says otherwise: to wake another thread for each question
    /// costs more than the answer. Devices of this program wait without blocking, so nobody holds up such a thread.
    /// </summary>
    /// <remarks>Call it before the first socket: the runtime looks once.</remarks>
    public static void AnswerThere()
    {
        if (Environment.GetEnvironmentVariable(Inline) is null)
        {
            Environment.SetEnvironmentVariable(Inline, "1");
        }
    }
}
