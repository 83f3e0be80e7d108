namespace RxDevices;

/// <content>How a run goes on and ends. On the strand.</content>
public sealed partial class CommandRun<TResult>
{
    private async Task Run(Func<RunProgress, CancellationToken, Task<TResult>> method)
    {
        if (status.IsOver)
        {
            HasEnded = true;
            return;
        }

        Push(status with { Phase = RunPhase.Running });
        var (phase, result, failure) = await Outcome(method);

        // First, so that whoever sees the end may start the next run.
        HasEnded = true;
        if (failure is null)
        {
            End(result!);
        }
        else
        {
            End(phase, failure);
        }
    }

    private async Task<(RunPhase Phase, TResult? Result, DevFailed? Failure)> Outcome(
        Func<RunProgress, CancellationToken, Task<TResult>> method)
    {
        try
        {
            return (RunPhase.Done, await method(new(Report), cancellation), null);
        }
        catch (DevFailedException refusal)
        {
            return (RunPhase.Failed, default, refusal.Failure);
        }
        catch (Exception exception) when (Device.IsFault(exception, cancellation))
        {
            return (RunPhase.Failed, default, device.Break($"executing {command}", exception));
        }
        catch (OperationCanceledException)
        {
            return (RunPhase.Cancelled, default, Cancelled());
        }
    }

    private void Report(double progress, string? message) => device.Strand.Run((Run: this, progress, message), static report =>
    {
        var told = report.Run.status with { Progress = report.progress, Message = report.message ?? report.Run.status.Message };
        if (!told.IsOver && told != report.Run.status)
        {
            report.Run.Push(told);
        }
    });

    private void TimeOut(TimeSpan span)
    {
        End(RunPhase.Failed, DevFailed.Because(
            Reasons.DeviceTimedOut,
            FormattableString.Invariant($"Command {command} took longer than {span.TotalSeconds} s"),
            "LongCommand.Timeout"));
        stop();
    }

    private void End(TResult result)
    {
        if (!status.IsOver)
        {
            End(status with { Phase = RunPhase.Done, Progress = 1 }, Reading.Of(result, device.Clock.Now));
            device.Strand.Deliver(() => answer.TrySetResult(result));
        }
    }

    private void End(RunPhase phase, DevFailed failure)
    {
        if (!status.IsOver)
        {
            var end = status with { Phase = phase, Failure = phase == RunPhase.Failed ? failure : null };
            End(end, Reading.Failed<TResult>(failure, device.Clock.Now));
            device.Strand.Deliver(() =>
            {
                answer.TrySetException(failure.ToException());

                // Nobody need look at it: the run says all the same that it failed.
                _ = answer.Task.Exception;
            });
        }
    }

    private void End(CommandStatus end, Reading<TResult> result)
    {
        byDevice.Unregister();
        byCaller.Unregister();
        timer?.Dispose();
        Push(end, result);
    }

    private void Push(CommandStatus next, Reading<TResult>? result = null)
    {
        status = next;
        board.Push(new(next, this, result));
    }

    private DevFailed Cancelled() => DevFailed.Because(
        Reasons.CommandCancelled, $"Run {Number} of command {command} was cancelled", "CommandRun.Cancel");

    private DevFailed NoResultYet() => DevFailed.Because(
        Reasons.ValueNotSet, $"Run {Number} of command {command} has no result yet", "CommandRun.Result");
}
