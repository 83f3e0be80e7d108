using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RxDevices.Tango;

/// <summary>Who asks, as it travels: a server compares it when a device is locked, and shows it in the black box.</summary>
internal static class ClientIdents
{
    private static readonly ClntIdent ThisProcess = new(LockerLanguage.Cpp, (uint)Environment.ProcessId);

    /// <summary>
    /// This program by its process number, as programs in C++ and Python. A client that this program asks for is told apart from it and
    /// from others in the way of Java's programs, which have a name and a number of 128 bits.
    /// </summary>
    public static ClntIdent Of(ClientIdentity client)
    {
        if (client == ClientIdentity.InProcess)
        {
            return ThisProcess;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{client.Name}\n{client.Host}"));
        return new(LockerLanguage.Java, new JavaClntIdent(
            client.Name, [BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(8))]));
    }
}
