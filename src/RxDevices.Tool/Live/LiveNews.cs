namespace RxDevices.Tool;

/// <summary>What became of a row: another reading, or the reason why there will be no more.</summary>
internal readonly record struct LiveNews(LiveRow Row, Reading? Reading, string? End);
