using System.Collections.Immutable;

namespace RxDevices;

/// <summary>
/// Why a device said no: a stack of errors, the cause first, each layer above it (a proxy, a gateway) adding its own.
/// A value; <see cref="ToException"/> makes the throwable.
/// </summary>
/// <remarks>Safe from any thread. Source of the layout and the reasons: Tango Controls, "Reporting errors".</remarks>
public sealed class DevFailed : IEquatable<DevFailed>
{
    private readonly ImmutableArray<DevError> errors;

    /// <summary>Makes a failure of a stack of errors, the cause first.</summary>
    /// <exception cref="ArgumentException">The stack is empty.</exception>
    public DevFailed(params IEnumerable<DevError> errors)
    {
        this.errors = [.. errors];
        if (this.errors.IsEmpty)
        {
            throw new ArgumentException("A failure needs at least one error.", nameof(errors));
        }
    }

    /// <summary>The errors, the cause first.</summary>
    public IReadOnlyList<DevError> Errors => errors;

    /// <summary>The reason of the cause.</summary>
    public string Reason => errors[0].Reason;

    /// <summary>The description of the cause.</summary>
    public string Description => errors[0].Description;

    /// <summary>A failure with one error.</summary>
    public static DevFailed Because(string reason, string description, string origin) =>
        new(new DevError(reason, description, origin));

    /// <summary>This failure with one more error on top, as a layer adds what it was trying to do.</summary>
    public DevFailed Then(string reason, string description, string origin) =>
        new(errors.Add(new DevError(reason, description, origin)));

    /// <summary>A fresh exception that carries this failure.</summary>
    public DevFailedException ToException() => new(this);

    /// <inheritdoc/>
    public bool Equals(DevFailed? other) => other is not null && errors.SequenceEqual(other.errors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DevFailed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(errors.Length, errors[0]);

    /// <summary>The failure as PyTango prints it, over several lines.</summary>
    public override string ToString() => TangoText.Of(this);
}
