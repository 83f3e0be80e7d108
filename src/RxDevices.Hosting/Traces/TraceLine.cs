using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RxDevices.Hosting;

/// <summary>One line of a trace: the seconds since the start, what happened, whose it was, and its values in JSON, between tabs.</summary>
/// <remarks>One owner at a time. Its bytes are the same on any machine.</remarks>
internal sealed class TraceLine(DateTimeOffset start) : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { SkipValidation = true };
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter json = new(Stream.Null, Plain);

    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    public TraceLine Begin(DateTimeOffset time, string kind, DeviceName device, string? member = null)
    {
        bytes.ResetWrittenCount();
        var seconds = decimal.Divide((time - start).Ticks, TimeSpan.TicksPerSecond);
        Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0000000}\t{kind}\t{device}{(member is null ? "" : "/")}{member}"));
        return this;
    }

    /// <summary>A word of its own, as it is.</summary>
    public TraceLine Word(string word)
    {
        Add("\t");
        Add(word);
        return this;
    }

    /// <summary>A value, in JSON.</summary>
    public TraceLine Value(object? value)
    {
        Add("\t");
        json.Reset(bytes);
        ValueJson.Write(json, value);
        json.Flush();
        return this;
    }

    public ReadOnlySpan<byte> End()
    {
        Add("\n");
        return Bytes;
    }

    public void Dispose() => json.Dispose();

    private void Add(string text)
    {
        var count = Encoding.UTF8.GetMaxByteCount(text.Length);
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(count)));
    }
}
