namespace RxDevices.Tool;

/// <summary>What a live table is sorted by.</summary>
internal enum LiveOrder
{
    /// <summary>As the names were given.</summary>
    Given,
    Name,
    Value,
    Quality,
    Age,
    Rate,
}
