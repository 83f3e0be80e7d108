namespace RxDevices.Tango;

/// <summary>Reads arguments whose meaning depends on what the device has.</summary>
internal delegate T DescribedRead<out T>(ref CdrReader reader, DeviceDescription device);
