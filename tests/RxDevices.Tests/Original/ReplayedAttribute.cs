namespace RxDevices.Tests.Original;

/// <summary>An attribute whose readings, and whose refusals of writes, a case determines.</summary>
internal abstract class ReplayedAttribute
{
    /// <summary>How often it was read.</summary>
    public int Reads { get; protected set; }

    public abstract DeviceAttribute Attribute { get; }

    public static ReplayedAttribute Of(ReplayedDevice device, GivenAttribute given)
    {
        var maker = new Maker(device, given);
        return (given.Kind.Type, given.Format) switch
        {
            (DataType.Enum, DataFormat.Scalar) => maker.Visit<Level>(),
            (DataType.Enum, _) => maker.Visit<Level[]>(),
            _ => given.Kind.Accept(maker),
        };
    }

    /// <summary>From now on a reading delivers that.</summary>
    public abstract void Set(Delivery delivery);

    /// <summary>The readings to come deliver these, and all after them the last.</summary>
    public abstract void Queue(IEnumerable<Delivery> deliveries);

    /// <summary>The device shows that by itself.</summary>
    public abstract void Push(Delivery delivery);

    /// <summary>The device tells the subscribers of user events.</summary>
    public abstract void Tell(Delivery delivery);

    private sealed class Maker(ReplayedDevice device, GivenAttribute given) : IKindVisitor<ReplayedAttribute>
    {
        public ReplayedAttribute Visit<T>() => new ReplayedAttribute<T>(device, given);
    }
}
