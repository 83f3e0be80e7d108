namespace RxDevices.Files;

/// <summary>Carries out a step of a command.</summary>
internal delegate Task StepMethod(RunProgress? progress, CancellationToken cancellation);
