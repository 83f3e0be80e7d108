namespace RxDevices;

/// <summary>What a command is.</summary>
/// <param name="Name">Its name, as declared.</param>
/// <param name="Argument">The type and format of its argument, or void.</param>
/// <param name="Result">The type and format of its result, or void.</param>
/// <param name="Configuration">What people are told of it.</param>
public sealed record CommandDescription(string Name, ValueKind Argument, ValueKind Result, CommandConfiguration Configuration);
