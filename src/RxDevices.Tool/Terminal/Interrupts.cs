using System.Runtime.InteropServices;

namespace RxDevices.Tool;

/// <summary>Ctrl+C and SIGTERM: the first asks the program to end, the second ends it at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource wanted = new();
    private readonly PosixSignalRegistration[] signals;

    public Interrupts() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];

    public CancellationToken Token => wanted.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        wanted.Dispose();
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = !wanted.IsCancellationRequested;
        wanted.Cancel();
    }
}
