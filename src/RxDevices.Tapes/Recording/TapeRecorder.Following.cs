using System.Reactive.Disposables;
using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Tapes;

/// <content>What is recorded.</content>
public sealed partial class TapeRecorder
{
    /// <summary>Records the attributes of a directory that have such names, also those of devices and attributes that come later.</summary>
    /// <param name="directory">The directory: a host.</param>
    /// <param name="patterns">The names, see <see cref="NamePattern"/>.</param>
    public void Follow(IDeviceDirectory directory, params IReadOnlyList<NamePattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(patterns);
        following.Add(directory.Joined.Subscribe(name =>
        {
            if (patterns.Any(pattern => pattern.Fits(name)) && directory.Find(name.ToString()) is { } port)
            {
                Follow(port, patterns);
            }
        }));
    }

    /// <summary>Records the attributes of a device, near or far, that have such names, also those that come later.</summary>
    /// <param name="port">The device.</param>
    /// <param name="patterns">The names, see <see cref="NamePattern"/>.</param>
    public void Follow(IDevicePort port, params IReadOnlyList<NamePattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(patterns);
        var attributes = new Dictionary<string, IDisposable>(StringComparer.OrdinalIgnoreCase);
        following.Add(port.Interfaces().Subscribe(
            device =>
            {
                var wanted = device.Attributes
                    .Where(attribute => patterns.Any(pattern => pattern.Fits(device.Name, attribute.Name)))
                    .ToDictionary(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase);
                foreach (var (name, subscription) in attributes.Where(old => !wanted.ContainsKey(old.Key)).ToList())
                {
                    subscription.Dispose();
                    attributes.Remove(name);
                }

                foreach (var attribute in wanted.Values.Where(attribute => !attributes.ContainsKey(attribute.Name)))
                {
                    var subscription = new SingleAssignmentDisposable();
                    attributes.Add(attribute.Name, subscription);
                    following.Add(subscription);
                    subscription.Disposable = Follow(port, new TapeAttribute(port.Name, attribute));
                }
            },
            exception => Tell($"{port.Name} cannot be described: {exception.Message}")));
    }

    private IDisposable Follow(IDevicePort port, TapeAttribute attribute)
    {
        var track = new Track(this, attribute);
        var readings = options.Every is { } period
            ? port.ReadEvery(attribute.Description.Name, period, scheduler)
            : port.Observe(attribute.Description.Name);
        return readings.Subscribe(track.Record, exception =>
        {
            Tell($"{attribute.Name} cannot be watched: {exception.Message}");
            track.Record(Reading.Failed<string>(
                exception is DevFailedException refusal
                    ? refusal.Failure
                    : DevFailed.Because(Reasons.DeviceBroke, exception.Message, nameof(TapeRecorder)),
                scheduler.Now));
        });
    }

    private void Tell(string problem)
    {
        lock (gate)
        {
            problems.Add(problem);
        }
    }

    /// <summary>One attribute; when its type turns out to be another, what it is is told anew.</summary>
    private sealed class Track
    {
        private readonly TapeRecorder recorder;
        private TapeAttribute attribute;
        private ReadingWriter writer;
        private int number;

        public Track(TapeRecorder recorder, TapeAttribute attribute)
        {
            (this.recorder, this.attribute, writer) = (recorder, attribute, ReadingWriter.Of(attribute.Description));
            number = recorder.NumberOf(attribute);
        }

        public void Record(Reading reading)
        {
            if (reading.HasValue && !IsOf(reading.Kind))
            {
                attribute = attribute with { Description = attribute.Description with { Kind = reading.Kind } };
                (writer, number) = (ReadingWriter.Of(attribute.Description), recorder.NumberOf(attribute));
            }

            recorder.Record(number, writer, reading);
        }

        // Labels of a far enumeration come as texts.
        private bool IsOf(ValueKind kind)
        {
            var known = attribute.Description.Kind;
            return kind == known || (known.Type == DataType.Enum && kind == known with { Type = DataType.String });
        }
    }
}
