namespace RxDevices;

/// <summary>A stream inside a device, whatever it carries: begins and ends with it.</summary>
internal interface ISharedStream
{
    void Start();

    void End();
}
