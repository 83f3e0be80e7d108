using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Lines;

/// <summary>What became of a literal somebody typed: a value, or a sentence that says what is wrong with it and where.</summary>
/// <remarks>Safe from any thread.</remarks>
internal readonly record struct ParsedLiteral
{
    private readonly object? value;

    private ParsedLiteral(object? value, string? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why there is no value: <c>expected ']' or ',' at column 7, not the end</c>; null when there is one.</summary>
    public string? Refusal { get; }

    /// <summary>Whether there is no value.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value, as <see cref="IDevicePort.Write"/> and <see cref="IDevicePort.Execute"/> take it; null for no argument.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public object? Value => IsRefused ? throw new InvalidOperationException(Refusal) : value;

    public static ParsedLiteral Of(object? value) => new(value, null);

    public static ParsedLiteral Refused(string refusal) => new(null, refusal);
}
