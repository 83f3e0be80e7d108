using System.Collections.Concurrent;

namespace RxDevices.Simulation;

/// <content>The devices that may be struck.</content>
public sealed partial class FaultInjector
{
    private readonly ConcurrentDictionary<DeviceName, DeviceFaults> devices = new();

    /// <summary>A device may be struck from now on, before it starts: a fault that means it and lasts now strikes it at once. Answers whether
    /// there was none of its name.</summary>
    internal bool TryAttach(Device device)
    {
        var faults = new DeviceFaults(device);
        if (!devices.TryAdd(device.Name, faults))
        {
            return false;
        }

        foreach (var fault in Active.Where(fault => fault.IsActing && fault.Target.Means(device.Name)))
        {
            faults.Add(fault);
        }

        return true;
    }

    /// <summary>A device is gone. A fault that means it stays, for one of that name that comes later. A port to a far one was never here.</summary>
    internal void Detach(IDevicePort device) => devices.TryRemove(device.Name, out _);

    private void Apply(InjectedFault fault)
    {
        if (fault.Target.IsClients)
        {
            ApplyToClients(fault);
            return;
        }

        foreach (var device in Meant(fault.Target))
        {
            device.Add(fault);
        }
    }

    private void Withdraw(InjectedFault fault)
    {
        if (fault.Target.IsClients)
        {
            WithdrawFromClients(fault);
            return;
        }

        foreach (var device in Meant(fault.Target))
        {
            device.Remove(fault);
        }
    }

    // In the order of names, so that it is the same in every run.
    private IEnumerable<DeviceFaults> Meant(FaultTarget target) => devices
        .Where(device => target.Means(device.Key))
        .OrderBy(device => device.Key.ToString(), StringComparer.OrdinalIgnoreCase)
        .Select(device => device.Value);

    /// <summary>Why a fault cannot be injected now, or null when it can.</summary>
    public DevFailed? WhyNot(FaultTarget target, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(fault);
        try
        {
            RequireFits(target, fault);
            return null;
        }
        catch (DevFailedException refusal)
        {
            return refusal.Failure;
        }
    }

    private void RequireFits(FaultTarget target, Fault fault)
    {
        var scope = target.Scope & fault.Scope;
        if (scope != FaultScope.None && target.OneDevice is { } name)
        {
            scope = RequireDevice(name).Narrow(target, scope);
        }

        if (scope == FaultScope.None)
        {
            throw new DevFailedException(
                Reasons.NotSupported,
                $"{fault.Kind} is for {Names(fault.Scope)}, not for {target}",
                "FaultInjector.Inject");
        }
    }

    private DeviceFaults RequireDevice(string name)
    {
        return DeviceName.TryParse(name, out var parsed) && devices.TryGetValue(parsed, out var device)
            ? device
            : throw new DevFailedException(
                Reasons.DeviceNotDefined,
                $"device {name} not defined in this host, so no fault can be injected there now; with a wildcard a target also means those who come later",
                "FaultInjector.Inject");
    }

    private static string Names(FaultScope scope) => scope switch
    {
        FaultScope.Client => "clients",
        FaultScope.Device => "whole devices",
        _ => string.Join(" and ", new[]
        {
            scope.HasFlag(FaultScope.Command) ? "devices, attributes and commands" : "devices and attributes",
            scope.HasFlag(FaultScope.Client) ? "clients" : "",
        }.Where(part => part.Length > 0)),
    };
}
