using System.Diagnostics.CodeAnalysis;

namespace RxDevices;

/// <summary>The name of a device, <c>domain/family/member</c>, compared without case and shown as it was written.</summary>
/// <remarks>Safe from any thread. Source: Tango Controls, "Naming rules".</remarks>
public sealed class DeviceName : IEquatable<DeviceName>
{
    private readonly string text;

    private DeviceName(string text) => this.text = text;

    /// <summary>Reads a name.</summary>
    /// <exception cref="DevFailedException">It has not three fields (<see cref="Reasons.WrongDeviceName"/>).</exception>
    public static DeviceName Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new DevFailedException(
                Reasons.WrongDeviceName,
                $"Device name ({text}) must have three fields separated by /'s (e.g. my/device/name), "
                + "none of them empty or with a blank or control character in it",
                "DeviceName.Parse");

    /// <summary>Reads a name, or says that it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DeviceName? name)
    {
        name = text is not null && IsWellFormed(text) ? new DeviceName(text) : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public bool Equals(DeviceName? other) =>
        other is not null && string.Equals(text, other.text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeviceName);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(text);

    /// <summary>The name as it was written.</summary>
    public override string ToString() => text;

    private static bool IsWellFormed(string text)
    {
        var fields = 0;
        foreach (var range in text.AsSpan().Split('/'))
        {
            var field = text.AsSpan(range);
            fields++;
            if (field.IsEmpty || field.ContainsAnyInRange('\0', ' '))
            {
                return false;
            }
        }

        return fields == 3;
    }
}
