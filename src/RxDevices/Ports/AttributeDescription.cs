namespace RxDevices;

/// <summary>What an attribute is, with Tango's defaults filled in where its device says nothing.</summary>
/// <param name="Name">Its name, as declared.</param>
/// <param name="Kind">The type and format of its value.</param>
/// <param name="Access">What clients may do with it.</param>
/// <param name="Configuration">Texts, limits and dimensions as given.</param>
/// <param name="WritableName">The attribute whose set point is shown beside the value, if any.</param>
/// <param name="IsAsked">Whether each read asks the device, so that watching it shows only what somebody reads.</param>
public sealed record AttributeDescription(
    string Name,
    ValueKind Kind,
    AccessMode Access,
    AttributeConfiguration Configuration,
    string? WritableName,
    bool IsAsked = false)
{
    /// <summary>The name shown to people.</summary>
    public string Label => Configuration.Label ?? Name;

    /// <summary>What it means.</summary>
    public string Description => Configuration.Description ?? "No description";

    /// <summary>The unit of the value; empty when it has none.</summary>
    public string Unit => Configuration.Unit ?? "";

    /// <summary>The factor to SI units, as text.</summary>
    public string StandardUnit => Configuration.StandardUnit ?? "No standard unit";

    /// <summary>The unit in which people want to see it.</summary>
    public string DisplayUnit => Configuration.DisplayUnit ?? "No display unit";

    /// <summary>How to print it.</summary>
    public string Format => Configuration.Format ?? Kind.Type switch
    {
        DataType.Float or DataType.Double => "%6.2f",
        DataType.String or DataType.Enum => "%s",
        DataType.Boolean or DataType.State or DataType.Encoded => "Not specified",
        _ => "%d",
    };

    /// <summary>The most columns (elements of a spectrum): 1 for a scalar.</summary>
    public int MaxX => Kind.Format == DataFormat.Scalar ? 1 : Configuration.MaxX;

    /// <summary>The most rows: 0 unless it is an image.</summary>
    public int MaxY => Kind.Format == DataFormat.Image ? Configuration.MaxY : 0;
}
