namespace RxDevices;

/// <summary>The events of one attribute, each kind made when somebody first asks for it.</summary>
internal sealed class EventSources<T>(Attribute<T> attribute)
{
    private static readonly int Kinds = Enum.GetValues<EventKind>().Length;
    private readonly EventSource<T>?[] sources = new EventSource<T>?[Kinds];

    /// <summary>The events of a kind.</summary>
    public EventSource<T> Of(EventKind kind) => LazyInitializer.EnsureInitialized(ref sources[(int)kind], () => kind switch
    {
        EventKind.Change => new ChangeEvents<T>(attribute),
        EventKind.Archive => new ArchiveEvents<T>(attribute),
        EventKind.Periodic => new PeriodicEvents<T>(attribute),
        EventKind.Alarm => new AlarmEvents<T>(attribute),
        _ => new UserEvents<T>(attribute),
    });

    public void Reconfigure() => ForEach(source => source.Reconfigure());

    public void Refuse(Reading<T> refusal) => ForEach(source => source.Refuse(refusal));

    public void Complete() => ForEach(source => source.Complete());

    private void ForEach(Action<EventSource<T>> action)
    {
        foreach (var source in sources)
        {
            if (source is not null)
            {
                action(source);
            }
        }
    }
}
