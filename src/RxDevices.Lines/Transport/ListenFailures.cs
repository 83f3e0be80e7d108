using System.Net.Sockets;

namespace RxDevices.Lines;

/// <summary>Why an address cannot be listened on, and what to do about it, in one line.</summary>
internal static class ListenFailures
{
    public static IOException Explain(LineAddress address, SocketException exception) =>
        new($"Cannot listen on {address}: {Why(address, exception)}", exception);

    public static IOException NoSocket(LineAddress address) =>
        new($"Cannot listen on {address}: there is something else than a socket at that path. Choose another path.");

    private static string Why(LineAddress address, SocketException exception) => (address.Path, exception.SocketErrorCode) switch
    {
        (null, SocketError.AddressAlreadyInUse) =>
            "the port is in use. Stop the program that has it, or choose another port (0 picks a free one).",
        (null, SocketError.AccessDenied) =>
            "this port needs special rights. Choose a port from 1024 on (0 picks a free one).",
        (null, SocketError.AddressNotAvailable) =>
            "that is no address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.",
        (null, SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData) =>
            "no host of that name is known. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.",
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
