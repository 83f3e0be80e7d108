namespace RxDevices.Tango;

/// <summary>How elements of one type travel, one after the other.</summary>
internal abstract class Element<T>
{
    /// <summary>The one for the type.</summary>
    public static Element<T> Shared { get; } = Elements.Find<T>();

    /// <summary>The bytes one takes at least.</summary>
    public abstract int MinimumSize { get; }

    /// <summary>Reads as many as there is room for.</summary>
    public abstract void Read(ref CdrReader reader, scoped Span<T> elements);

    /// <summary>Passes over so many.</summary>
    public abstract void Skip(ref CdrReader reader, int count);

    public abstract void Write(ref CdrWriter writer, scoped ReadOnlySpan<T> elements);
}
