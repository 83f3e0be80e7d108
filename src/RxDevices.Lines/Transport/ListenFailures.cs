using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Why an address cannot be listened on, and what to do about it, in one line.</summary>
internal static class ListenFailures
{
    public static IOException Explain(LineAddress address, SocketException exception) =>
        new($"Cannot listen on {address}: {Why(address, exception)}", exception);

    public static IOException NoSocket(LineAddress address) =>
        new($"Cannot listen on {address}: there is something else than a socket at that path. Choose another path.");

    public static IOException NoCertificate(LineAddress address) =>
        new($"Cannot listen on {address}: TLS needs a certificate. Give one with --cert FILE, or listen on a tcp:// address.");

    public static IOException NoEpoll(LineAddress address) =>
        new($"Cannot listen on {address}: there is no epoll here, only on Linux. Choose the transport 'sockets', or none.");

    private static string Why(LineAddress address, SocketException exception) => (address.Path, exception.SocketErrorCode) switch
    {
        (null, _) => Sockets.WhyNotListening(exception),
        (not null, SocketError.AddressAlreadyInUse) =>
            "the path is in use. Stop the server that has it, or choose another path.",
        (not null, SocketError.AccessDenied) =>
            "there is no right to make a socket there. Choose another path.",
        (not null, _) when FolderOf(address.Path) is var folder && !Directory.Exists(folder) =>
            $"there is no folder {folder}. Make it, or choose another path.",
        _ => $"{exception.Message}.",
    };

    private static string? FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path));
}
