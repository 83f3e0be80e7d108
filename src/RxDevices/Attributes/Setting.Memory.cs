namespace RxDevices;

/// <content>What was written last, kept over a restart.</content>
public sealed partial class Setting<T>
{
    private Task rewriting = Task.CompletedTask;

    internal override void ShowKept()
    {
        NoteMemory(null);
        if (Description.Configuration.Memory == Memory.Shown && TryRecall(out var kept))
        {
            Set(kept);
        }
    }

    internal override Task WriteKept() => Description.Configuration.Memory == Memory.Written
        ? rewriting = Rewrite(rewriting)
        : Task.CompletedTask;

    private async Task Rewrite(Task before)
    {
        await before;
        if (HasEnded || !TryRecall(out var kept))
        {
            return;
        }

        try
        {
            RequireWritableNow();
            await Apply(kept, keeps: false, Owner.Lifetime);
        }
        catch (OperationCanceledException) when (Owner.Lifetime.IsCancellationRequested)
        {
            // The device goes: the next one of its name writes it.
        }
        catch (Exception exception)
        {
            NoteMemory(exception);
        }
    }

    private bool TryRecall(out T kept)
    {
        kept = default!;
        try
        {
            if (Owner.Settings.Recall(Owner.Name, Name) is not { } text)
            {
                return false;
            }

            kept = SettingText.Read<T>(text);
            RequireFits(kept);
            return true;
        }
        catch (Exception exception)
        {
            NoteMemory(exception);
            return false;
        }
    }

    private void RequireKeepable(T value)
    {
        if (IsMemorized && SettingText.WhyNotKept(value) is { } why)
        {
            throw new DevFailedException(Reasons.NotKept, $"{Name} is memorized, and this value cannot be kept: {why}", "Setting.Write");
        }
    }

    private bool IsMemorized => Description.Configuration.Memory != Memory.None;

    // As an async method, so that what a store throws at once is told as what it says later.
    private async Task Keep(T value)
    {
        try
        {
            await Owner.Settings.Keep(Owner.Name, Name, SettingText.Of(value));
        }
        catch (Exception exception)
        {
            if (exception is not IOException)
            {
                Owner.Report($"keeping {Name}", exception);
            }

            throw new DevFailedException(
                Reasons.NotKept, $"{Name} is set, but the value is not safe and may be lost at a restart: {exception.Message}", "Setting.Write");
        }
    }

    private void NoteMemory(Exception? exception)
    {
        var hadFailed = MemoryFailure is not null;
        MemoryFailure = CauseOf(exception)?.Then(
            Reasons.MemoryFailed,
            $"Attribute {Name} is a memorized attribute. It failed during the write call of the device startup sequence",
            "Device.Init");
        if (MemoryFailure is { } failure && exception is not DevFailedException { Failure.Reason: Reasons.DeviceBroke })
        {
            Owner.Report($"remembering {Name}", failure.ToException());
        }

        if (hadFailed || MemoryFailure is not null)
        {
            Owner.ShowAlarms();
        }
    }

    private static DevFailed? CauseOf(Exception? exception) => exception switch
    {
        null => null,
        DevFailedException refusal => refusal.Failure,
        _ => DevFailed.Because(Reasons.AttributeOption, exception.Message, "Setting.Recall"),
    };
}
