using System.Buffers;

namespace RxDevices.Tango;

/// <summary>One whole message, its fragments put together.</summary>
/// <param name="Header">Its header, as if it had come in one piece.</param>
/// <param name="Bytes">All its bytes, the header's first. They are the pipe's: read them before it is told to go on.</param>
internal readonly record struct GiopMessage(GiopHeader Header, ReadOnlySequence<byte> Bytes)
{
    /// <summary>A reader of what follows the header.</summary>
    public CdrReader Open() => new(Bytes, Header.IsLittleEndian, GiopHeader.Length);
}
