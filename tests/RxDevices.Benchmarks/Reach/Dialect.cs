namespace RxDevices.Benchmarks.Reach;

/// <summary>How a server is spoken to.</summary>
internal sealed record Dialect(string Question, string Greeting, string Reply);
