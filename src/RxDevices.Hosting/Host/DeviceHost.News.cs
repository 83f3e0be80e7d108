using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Hosting;

/// <content>Devices that come and go, and who is told.</content>
public sealed partial class DeviceHost
{
    // The news is told in the order in which it happened, whichever thread is first on the strand.
    private bool TryAdd(IDevicePort device)
    {
        lock (gate)
        {
            if (disposed || !devices.TryAdd(device.Name.ToString(), device))
            {
                return false;
            }

            news.Enqueue((device.Name, HasJoined: true));
            return true;
        }
    }

    private bool TryRemove(DeviceName name, [NotNullWhen(true)] out IDevicePort? device)
    {
        lock (gate)
        {
            if (!devices.TryRemove(name.ToString(), out device))
            {
                return false;
            }

            Injector.Detach(device);
            news.Enqueue((device.Name, HasJoined: false));
            return true;
        }
    }

    private void Announce()
    {
        while (NextNews() is (var name, var hasJoined))
        {
            if (hasJoined)
            {
                announced.Add(name);
                joined.Push(name);
            }
            else
            {
                announced.Remove(name);
                left.Push(name);
            }
        }
    }

    private (DeviceName Name, bool HasJoined)? NextNews()
    {
        lock (gate)
        {
            return news.TryDequeue(out var next) ? next : null;
        }
    }
}
