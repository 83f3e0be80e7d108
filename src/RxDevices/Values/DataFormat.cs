namespace RxDevices;

/// <summary>How many dimensions a value has.</summary>
public enum DataFormat
{
    /// <summary>One element: <c>T</c>.</summary>
    Scalar,

    /// <summary>A row of elements: <c>T[]</c>.</summary>
    Spectrum,

    /// <summary>Rows of elements: <c>T[,]</c>, indexed <c>[y, x]</c>.</summary>
    Image,
}
