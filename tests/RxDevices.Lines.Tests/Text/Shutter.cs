namespace RxDevices.Lines.Tests.Text;

/// <summary>Labels to print and to read.</summary>
public enum Shutter
{
    Closed,
    HalfOpen,
    Open,
}
