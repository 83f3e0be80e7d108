using Microsoft.Win32.SafeHandles;

namespace RxDevices.Lines;

/// <summary>A descriptor that is kept for the client too many: it is given up to accept that one, tell it why it must go, and go on.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class DescriptorReserve : IDisposable
{
    private SafeFileHandle? spare = Open();

    /// <summary>What that client is told.</summary>
    public static byte[] Refusal { get; } = Lines.Refusal.Bytes(
        "the server has no room for another client, it has as many files open as the system allows it (ulimit -n); try again later");

    /// <summary>Gives it up; answers whether there was one.</summary>
    public bool Free()
    {
        var had = spare is not null;
        spare?.Dispose();
        spare = null;
        return had;
    }

    /// <summary>Takes another one, if it has none and there is one again.</summary>
    public void Take() => spare ??= Open();

    public void Dispose() => spare?.Dispose();

    private static SafeFileHandle? Open()
    {
        try
        {
            return OperatingSystem.IsWindows() ? null : File.OpenHandle("/dev/null");
        }
        catch (IOException)
        {
            // None is left; the next client finds out.
            return null;
        }
    }
}
