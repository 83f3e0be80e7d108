using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RxDevices.Tango;

/// <summary>What peers tell each other beside messages: a name, and what belongs to it.</summary>
/// <remarks>Source: ZeroMQ RFC 37, "Commands".</remarks>
internal static class ZmtpCommand
{
    public const string Ready = "READY";
    public const string Error = "ERROR";
    public const string Subscribe = "SUBSCRIBE";
    public const string Cancel = "CANCEL";
    public const string Ping = "PING";
    public const string Pong = "PONG";

    /// <summary>What stands in a ping before what must be sent back: how long the peer is thought alive.</summary>
    public const int PingTimeLength = sizeof(ushort);

    private const string SocketType = "Socket-Type";

    /// <summary>A command as it travels.</summary>
    public static byte[] Of(string name, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[1 + name.Length + content.Length];
        bytes[0] = (byte)name.Length;
        Encoding.Latin1.GetBytes(name, bytes.AsSpan(1));
        content.CopyTo(bytes.AsSpan(1 + name.Length));
        return ZmtpFrame.Of(ZmtpFrame.Command, bytes);
    }

    /// <summary>The command that says what kind of socket this is.</summary>
    public static byte[] OfReady(string socketType)
    {
        var bytes = new byte[1 + SocketType.Length + sizeof(int) + socketType.Length];
        bytes[0] = (byte)SocketType.Length;
        Encoding.Latin1.GetBytes(SocketType, bytes.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1 + SocketType.Length), socketType.Length);
        Encoding.Latin1.GetBytes(socketType, bytes.AsSpan(bytes.Length - socketType.Length));
        return Of(Ready, bytes);
    }

    /// <summary>Takes the name off a command; null when it has none.</summary>
    public static string? NameOf(ref ReadOnlySequence<byte> command)
    {
        if (command.IsEmpty || command.Length - 1 < command.FirstSpan[0])
        {
            return null;
        }

        var name = Encoding.Latin1.GetString(command.Slice(1, command.FirstSpan[0]));
        command = command.Slice(1 + name.Length);
        return name;
    }

    /// <summary>The kind of socket a peer that is ready says it is; null when it does not, or cannot be understood.</summary>
    public static string? SocketTypeOf(ReadOnlySequence<byte> properties)
    {
        string? type = null;
        Span<byte> length = stackalloc byte[sizeof(uint)];
        while (!properties.IsEmpty)
        {
            if (NameOf(ref properties) is not { } name || properties.Length < length.Length)
            {
                return null;
            }

            properties.Slice(0, length.Length).CopyTo(length);
            var size = BinaryPrimitives.ReadUInt32BigEndian(length);
            if (size > properties.Length - length.Length)
            {
                return null;
            }

            // Names of properties are compared without case.
            if (name.Equals(SocketType, StringComparison.OrdinalIgnoreCase))
            {
                type = Encoding.Latin1.GetString(properties.Slice(length.Length, size));
            }

            properties = properties.Slice(length.Length + size);
        }

        return type;
    }
}
