using System.Reactive;

namespace RxDevices;

/// <summary>A command without argument and result.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class Command : Command<Unit, Unit>
{
    internal Command(Device device, CommandDescription description, Func<Unit, CancellationToken, Task<Unit>> action)
        : base(device, description, action)
    {
    }
}
