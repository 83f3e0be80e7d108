namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>One place that breaks a rule, written so that an editor jumps to it.</summary>
public sealed record Finding(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
