using System.Runtime.CompilerServices;
using System.Text;

namespace RxDevices.Lines;

/// <summary>What a line means, and how the reading it was answered with last is written: once, for all who ask the same.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Question(Query query)
{
    private StrongBox<AttributeName>? name;
    private Writing? forPeople;
    private Writing? forPrograms;

    public Query Query => query;

    /// <summary>The attribute that is meant.</summary>
    /// <param name="text">Its name, always the same.</param>
    /// <exception cref="DevFailedException">It is no attribute name.</exception>
    public AttributeName Name(string text) => (name ??= new(AttributeName.Parse(text))).Value;

    /// <summary>A reading as it is written in a format, with what follows it.</summary>
    /// <param name="format">Who reads it.</param>
    /// <param name="reading">The reading; one that is written already is known by being the same object.</param>
    /// <param name="end">What follows, always the same for a question.</param>
    /// <param name="state">What else it takes to write it.</param>
    /// <param name="write">Writes it.</param>
    public ReadOnlyMemory<byte> Write<TState>(
        IAnswerFormat format, Reading reading, string end, TState state, Func<TState, IAnswerFormat, Reading, string> write)
    {
        if (reading.Kind.Type == DataType.Enum)
        {
            // Its labels are the attribute's, and may be others for who asks later.
            return Encoding.UTF8.GetBytes(write(state, format, reading) + end);
        }

        ref var place = ref format.IsForPeople ? ref forPeople : ref forPrograms;
        var written = Volatile.Read(ref place);
        if (written is null || written.Reading != reading)
        {
            written = new(reading, Encoding.UTF8.GetBytes(write(state, format, reading) + end));
            Volatile.Write(ref place, written);
        }

        return written.Bytes;
    }

    private sealed record Writing(Reading Reading, byte[] Bytes);
}
