namespace RxDevices.Tests.Settings;

/// <summary>A store in which nothing is safe before the test says so.</summary>
internal sealed class HeldStore : ISettingStore
{
    private readonly List<TaskCompletionSource> waiting = [];

    /// <summary>What was given to be kept, in this order.</summary>
    public List<string> Given { get; } = [];

    public string? Recall(DeviceName device, string attribute) => Given.LastOrDefault();

    public Task Keep(DeviceName device, string attribute, string value)
    {
        Given.Add(value);
        waiting.Add(new());
        return waiting[^1].Task;
    }

    public void MakeSafe(int number) => waiting[number].SetResult();

    public void Refuse(int number, Exception why) => waiting[number].SetException(why);
}
