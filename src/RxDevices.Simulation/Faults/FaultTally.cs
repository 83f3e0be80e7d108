namespace RxDevices.Simulation;

/// <summary>What a fault counts, and draws, for one of those whom it befalls.</summary>
/// <remarks>One owner at a time: the strand of the device, or the direction of a connection.</remarks>
internal sealed class FaultTally(string name, Chance chance, RandomStream stream)
{
    private readonly RandomStream details = stream.Substream("details");
    private long count;
    private DateTimeOffset latest;

    /// <summary>Who it is.</summary>
    public string Name => name;

    /// <summary>Random numbers for what a strike does, by the number of the strike's occasion.</summary>
    public RandomStream Details => details;

    /// <summary>The number of the occasion that came last; the first is 1.</summary>
    public long Count => count;

    /// <summary>One occasion more: whether the fault strikes it.</summary>
    public bool Strikes() => chance.Strikes(++count, stream);

    /// <summary>The instant of something that is to come later by a latency, but not before what came before it.</summary>
    public DateTimeOffset InOrder(DateTimeOffset due) => latest = due > latest ? due : latest;
}
