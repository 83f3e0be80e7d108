namespace RxDevices.Lines;

/// <summary>
/// Reads a value as a person types it, much as in Python: <c>-1.5e3</c>, <c>0x1F</c>, <c>True</c>, <c>'it is'</c>,
/// <c>[[1, 2], [3, 4]]</c>, <c>('json', b'{}')</c>. The wanted kind decides what a text means: a string alone needs no quotes, a
/// state or a label is a bare word.
/// </summary>
/// <remarks>
/// Safe from any thread. Takes time and memory in proportion to the text, and never throws because of it. Source: Python
/// documentation, "Lexical analysis", "Literals". <see cref="PythonText"/> prints what this reads.
/// </remarks>
internal static class PythonLiteral
{
    /// <summary>Reads a literal of the wanted kind; blanks around it do not matter.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="wanted">The kind of value an attribute or a command takes; of no argument at all, the text must be blank.</param>
    /// <param name="firstColumn">Where the text stands in its line, for the column in a refusal.</param>
    public static ParsedLiteral Parse(ReadOnlySpan<char> text, ValueKind wanted, int firstColumn = 1)
    {
        var scanner = new LiteralScanner(text, firstColumn);
        scanner.SkipBlanks();
        object? value = null;
        var isRead = wanted switch
        {
            { Type: DataType.Void } => true,
            { Format: DataFormat.Image } => scanner.Rows(wanted.Type, out value),
            { Format: DataFormat.Spectrum } => scanner.Row(wanted.Type, out value),
            { Type: DataType.String } => scanner.PlainText(out value),
            _ => scanner.Element(wanted.Type, out value),
        };
        return isRead && scanner.End() ? ParsedLiteral.Of(value) : ParsedLiteral.Refused(scanner.Refusal!);
    }
}
