namespace RxDevices.Tapes;

/// <summary>What a block tells.</summary>
internal enum BlockKind : byte
{
    /// <summary>What attributes there are, by their numbers.</summary>
    Attributes = 1,

    /// <summary>Readings.</summary>
    Readings = 2,

    /// <summary>A recording begins.</summary>
    Begin = 3,
}
