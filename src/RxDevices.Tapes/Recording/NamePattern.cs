using System.IO.Enumeration;

namespace RxDevices.Tapes;

/// <summary>Names of attributes, with <c>*</c> for any letters and <c>?</c> for any one within a part: <c>lab/*/*/temperature</c>. Compared without case.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class NamePattern
{
    private readonly string[] parts;

    private NamePattern(string text, string[] parts) => (Text, this.parts) = (text, parts);

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it names one attribute only.</summary>
    public bool IsName => !Text.AsSpan().ContainsAny('*', '?');

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It has not the four parts of a name.</exception>
    public static NamePattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 4 && !parts.Contains("")
            ? new(text, parts)
            : throw new FormatException(
                $"'{text}' names no attributes; write domain/family/member/attribute, with * for what may be anything (lab/*/*/temperature).");
    }

    /// <summary>Whether a device may have attributes of such a name.</summary>
    public bool Fits(DeviceName device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.ToString().Split('/') is [var domain, var family, var member]
            && Fits(0, domain) && Fits(1, family) && Fits(2, member);
    }

    /// <summary>Whether an attribute of a device has such a name.</summary>
    public bool Fits(DeviceName device, string attribute) => Fits(device) && Fits(3, attribute);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool Fits(int part, string name) => FileSystemName.MatchesSimpleExpression(parts[part], name, ignoreCase: true);
}
