namespace RxDevices.Tango;

/// <summary>What a message says beside its business. Tango's clients send one: the character sets they use (id 1), which nobody needs to know.</summary>
/// <param name="Id">What kind it is.</param>
/// <param name="Content">An encapsulation.</param>
internal sealed record ServiceContext(uint Id, byte[] Content)
{
    public const int MinimumSize = 2 * sizeof(uint);

    public static ServiceContext Read(ref CdrReader reader) => new(reader.ReadULong(), reader.ReadArray<byte>());

    public static void Write(ref CdrWriter writer, ServiceContext context)
    {
        writer.WriteULong(context.Id);
        writer.WriteArray<byte>(context.Content);
    }
}
