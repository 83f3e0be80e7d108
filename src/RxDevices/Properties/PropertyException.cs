namespace RxDevices;

/// <summary>The configuration gives a device properties that cannot be.</summary>
/// <param name="problems">What is wrong, a line each: the device, the property, what was given and what would be right.</param>
internal sealed class PropertyException(IReadOnlyList<string> problems) : ArgumentException(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems => problems;
}
