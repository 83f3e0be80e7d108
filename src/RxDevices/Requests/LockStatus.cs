namespace RxDevices;

/// <summary>Who has locked a device.</summary>
/// <param name="Owner">The client.</param>
/// <param name="Until">When the lock expires, by the device's clock, unless the client locks again.</param>
public sealed record LockStatus(ClientIdentity Owner, DateTimeOffset Until);
