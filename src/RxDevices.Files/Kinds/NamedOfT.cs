namespace RxDevices.Files;

/// <summary>Something with a name of the user's.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">What it is.</param>
/// <param name="Node">Where the name stands.</param>
internal sealed record Named<T>(string Name, T Value, FileText Node);
