using System.Net.Security;

namespace RxDevices.Lines;

/// <summary>TLS over a stream. Closing says so to the other side, which else could not tell an end from a cut.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class TlsStream(Stream inner) : SslStream(inner, leaveInnerStreamOpen: false)
{
    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (IsAuthenticated)
            {
                await ShutdownAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side is gone, or we broke the connection: there is nobody to tell.
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }
}
