using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Devices.Tests.Kit;

/// <summary>A client of one device whose calls must be answered at once.</summary>
internal sealed class Client(DeviceTestContext context, string device)
{
    private readonly DeviceProxy proxy = context.Proxy(device);

    public DeviceDescription Describe() => Now(proxy.Describe().AsTask());

    public Reading Take(string attribute) => Now(proxy.ReadAttribute(attribute));

    public object? Read(string attribute) => Take(attribute).Value;

    public T Read<T>(string attribute) => (T)Read(attribute)!;

    public (object? Value, object? SetPoint) Both(string attribute)
    {
        var reading = Take(attribute);
        Assert.True(reading.HasSetPoint, $"{attribute} shows no set point");
        return (reading.Value, reading.SetPoint);
    }

    public void Write(string attribute, object value)
    {
        var written = proxy.WriteAttribute(attribute, value);
        Assert.True(written.IsCompleted, $"writing {attribute} takes its time");
        written.GetAwaiter().GetResult();
    }

    public object? Execute(string command, object? argument = null) => Now(proxy.Execute(command, argument));

    /// <summary>Why a call is refused: every layer, the cause first.</summary>
    public static string Refusal(Action call) => string.Join(
        " + ",
        Assert.Throws<DevFailedException>(call).Failure.Errors
            .Select(error => $"({error.Reason}, {error.Description}, {error.Origin})"));

    private static T Now<T>(Task<T> answer)
    {
        Assert.True(answer.IsCompleted, "the answer takes its time");
        return answer.GetAwaiter().GetResult();
    }
}
