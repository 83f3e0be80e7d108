using System.IO.Pipelines;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>The far end of a client's connection.</summary>
internal sealed class FarConnection(Stream stream)
{
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client closed it.</summary>
    public Task Left => left.Task;

    public ValueTask Send(byte[] bytes) => stream.WriteAsync(bytes);

    /// <summary>Says goodbye as omniORB's servers do, and closes.</summary>
    public async Task SayGoodbye()
    {
        await Send(Transcript.Written(GiopVersion.V10, true, writer => writer.CloseConnection()));
        Close();
    }

    public void Close() => stream.Dispose();

    public async Task Serve(Func<FarConnection, FarRequest, Task> answer)
    {
        var reader = PipeReader.Create(stream);
        var framer = new GiopFramer(new());
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var buffer = read.Buffer;
            if (framer.TryRead(ref buffer, out var message) == FrameResult.Message)
            {
                var request = FarRequest.Of(message);
                reader.AdvanceTo(buffer.Start, buffer.Start);
                await answer(this, request);
            }
            else if (read.IsCompleted)
            {
                left.TrySetResult();
                return;
            }
            else
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }
}
