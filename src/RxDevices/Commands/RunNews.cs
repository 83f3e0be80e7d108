namespace RxDevices;

/// <summary>What changed in one step of a run: its status, and what its result attribute shows from now on, if that is another.</summary>
internal sealed record RunNews<TResult>(CommandStatus Status, CommandRun<TResult>? Run = null, Reading<TResult>? Result = null);
