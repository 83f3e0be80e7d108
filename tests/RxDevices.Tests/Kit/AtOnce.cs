namespace RxDevices.Tests.Kit;

/// <summary>Calls whose answer must be there when they return.</summary>
internal static class AtOnce
{
    public static Reading ReadNow(this IDevicePort port, string attribute) => Answer(port.Read(attribute).AsTask());

    public static object? ExecuteNow(this IDevicePort port, string command, object? argument = null) =>
        Answer(port.Execute(command, argument).AsTask());

    public static void WriteNow(this IDevicePort port, string attribute, object? value)
    {
        var written = port.Write(attribute, value).AsTask();
        Assert.True(written.IsCompleted, "the write takes its time");
        written.GetAwaiter().GetResult();
    }

    /// <summary>The failure a call ends in, at once.</summary>
    public static DevFailed Refusal(Action call) => Assert.Throws<DevFailedException>(call).Failure;

    private static T Answer<T>(Task<T> answer)
    {
        Assert.True(answer.IsCompleted, "the answer takes its time");
        return answer.GetAwaiter().GetResult();
    }
}
