namespace RxDevices;

/// <summary>What a long command brings along: the board of its runs, and the attributes and commands that show it.</summary>
internal sealed record LongCommandMembers<TResult>(RunBoard<TResult> Board, IReadOnlyList<object> Listed);
