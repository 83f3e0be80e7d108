namespace RxDevices.Tapes;

/// <summary>A device that is replayed: the attributes that were recorded of it, to be read only, and its state and status, if those were.</summary>
/// <remarks>Made by a <see cref="TapePlayer"/>, which shows its readings. Safe from any thread.</remarks>
public sealed class TapeDevice : Device
{
    private readonly Dictionary<string, TapeTrack> tracks = new(StringComparer.OrdinalIgnoreCase);
    private readonly string path;

    internal TapeDevice(DeviceContext context, string path, IEnumerable<TapeAttribute> attributes)
        : base(context)
    {
        this.path = path;
        foreach (var attribute in attributes.OrderBy(attribute => attribute.Number).Where(attribute => !IsStateOrStatus(attribute)))
        {
            tracks.Add(attribute.Description.Name, TapeTrack.Declare(this, attribute.Description));
        }
    }

    /// <inheritdoc/>
    protected override void OnInit() => SetState(DevState.On, $"Replayed from {path}");

    /// <summary>Shows a reading.</summary>
    internal void Show(TapeReading shown, DateTimeOffset time)
    {
        if (tracks.TryGetValue(shown.Attribute.Description.Name, out var track))
        {
            track.Show(shown.Reading, time);
        }
        else if (shown.Reading.HasValue)
        {
            Strand.Run((Device: this, shown.Reading.Value), static show => show.Device.ShowState(show.Value));
        }
    }

    private static bool IsStateOrStatus(TapeAttribute attribute) =>
        attribute.Description.Name.Equals(nameof(State), StringComparison.OrdinalIgnoreCase)
        || attribute.Description.Name.Equals(nameof(Status), StringComparison.OrdinalIgnoreCase);

    private void ShowState(object? value)
    {
        if (value is DevState state)
        {
            SetState(state);
        }
        else if (value is string status)
        {
            SetStatus(status);
        }
    }
}
