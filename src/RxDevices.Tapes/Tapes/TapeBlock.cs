namespace RxDevices.Tapes;

/// <summary>Where a block stands in the file.</summary>
/// <param name="Start">Where its content begins.</param>
/// <param name="Header">What it says of itself.</param>
internal readonly record struct TapeBlock(long Start, BlockHeader Header);
