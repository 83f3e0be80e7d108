namespace RxDevices.Tango;

internal ref partial struct CdrReader
{
    /// <summary>Enters an encapsulation: octets with a byte order and an alignment of their own.</summary>
    /// <returns>What <see cref="Leave"/> needs to come back.</returns>
    public Surroundings Enter()
    {
        var length = ReadCount(1);
        var outside = new Surroundings(at + length, end, origin, isLittleEndian);
        end = at + length;
        origin = at;
        BeginEncapsulated();
        return outside;
    }

    /// <summary>Reads the byte order with which the content of an encapsulation begins.</summary>
    public void BeginEncapsulated() => isLittleEndian = (ReadOctet() & 1) == 1;

    /// <summary>Leaves an encapsulation, wherever in it the reader is.</summary>
    public void Leave(in Surroundings outside)
    {
        if (Problem is null)
        {
            (at, end, origin, isLittleEndian) = (outside.Continuation, outside.End, outside.Origin, outside.IsLittleEndian);
        }
    }

    /// <summary>What holds outside of an encapsulation.</summary>
    public readonly record struct Surroundings(int Continuation, int End, int Origin, bool IsLittleEndian);
}
