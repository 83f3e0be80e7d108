using System.Globalization;
using System.Threading.Channels;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>What a subscriber was told, one after the other, as lines.</summary>
internal sealed class Notices<T> : IObserver<EventNotice<T>>
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    /// <summary>Done before each notice is taken.</summary>
    public Action Before { get; init; } = static () => { };

    public void OnNext(EventNotice<T> value)
    {
        Before();
        lines.Writer.TryWrite(value.Kind == EventNoticeKind.Subscribed ? "Subscribed"
            : value.Failure is { } failure ? $"{value.Kind} {failure.Reason}"
            : Print(value.Value));
    }

    public void OnError(Exception error) => lines.Writer.TryWrite($"Error {((DevFailedException)error).Failure.Reason}");

    public void OnCompleted() => lines.Writer.TryWrite("Completed");

    /// <summary>The next, when it is there.</summary>
    public async Task<string> Next() => await lines.Reader.ReadAsync();

    /// <summary>The next few, in one line.</summary>
    public async Task<string> Next(int count)
    {
        var heard = new List<string>();
        while (heard.Count < count)
        {
            heard.Add(await Next());
        }

        return string.Join(", ", heard);
    }

    private static string Print(object? value) => value switch
    {
        Reading reading => Convert.ToString(reading.Value, CultureInfo.InvariantCulture)!,
        AttributeConfig5 configuration => $"{configuration.Name} in {configuration.Unit}",
        AttDataReady ready => $"{ready.Name} ready {ready.Ctr}",
        DevIntrChange change => string.Join(' ', change.Atts.Select(attribute => attribute.Name)),
        _ => $"{value}",
    };
}
