using System.Reactive.Concurrency;

namespace RxDevices.Simulation;

/// <summary>
/// Outputs of devices wired to inputs of others, in a defined order: what changes in one instant is collected, and every input that depends on it
/// is evaluated once, after all it depends on. Declare inputs in the constructors of devices, connect them, and start.
/// </summary>
/// <remarks>
/// <para>An output is an attribute, near or far. An input is declared by its device, with a name: it takes one output (<c>Input</c>) or is a
/// function of several (<c>Combine</c>), and is a stream that an attribute follows or physics is driven by. Readings travel with their
/// failures and qualities.</para>
/// <para>An instant is over when the clock has nothing left to do in it; who reads an attribute that follows an input settles it at
/// once, so that a write is seen by the next read. Of several readings that an output has in one instant, the last one counts.</para>
/// <para>Loops need a delay in one of their wires. Safe from any thread.</para>
/// </remarks>
public sealed partial class Wiring : IDisposable
{
    private readonly Func<string, IDevicePort?> find;
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, WireNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Strand strand;

    /// <summary>Makes a wiring without inputs.</summary>
    /// <param name="find">The directory: finds a device by its name, near or far (<c>host.Find</c>).</param>
    /// <param name="scheduler">The clock: that of the host.</param>
    public Wiring(Func<string, IDevicePort?> find, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(scheduler);
        (this.find, Clock) = (find, scheduler);
        strand = new(scheduler, exception => throw exception);
    }

    /// <summary>The names of the inputs that have been started with, in the order in which they are evaluated.</summary>
    public IReadOnlyList<string> Order => [.. plan.Nodes.Select(node => node.Name)];

    /// <summary>The names of the inputs that have no reading yet: they are not connected, or what they take has none itself.</summary>
    public IReadOnlyList<string> Waiting => [.. plan.Nodes.Where(node => !node.HasReading).Select(node => node.Name)];

    internal IScheduler Clock { get; }

    /// <summary>Declares an input that takes one output.</summary>
    /// <param name="device">The device whose input it is; its constructor declares it.</param>
    /// <param name="name">The name of the input; none of the device's other inputs has it.</param>
    /// <param name="wire">Where it comes from; without one, <see cref="Connect{T}(string, Wire{T})"/> says so.</param>
    /// <param name="leadsTo">The attributes of the device that change in the same instant as the input; default: all that are no
    /// inputs. It matters for the order and for finding loops.</param>
    public WiredInput<T> Input<T>(Device device, string name, Wire<T>? wire = null, IReadOnlyList<string>? leadsTo = null)
    {
        var end = new WireEnd<T>(wire);
        return Declare(new WireNode<T>(device, name, [end], _ => Combining.Pass(end), leadsTo));
    }

    /// <summary>
    /// Declares an input that is a function of the values of several outputs. A failure of one of them is its failure, and its quality is
    /// the worst of theirs. It has its first reading when all have one.
    /// </summary>
    /// <param name="device">The device whose input it is; its constructor declares it.</param>
    /// <param name="name">The name of the input: that of the attribute that follows it, if one does.</param>
    /// <param name="wires">Where it comes from, one or more.</param>
    /// <param name="combine">The value of the values, in the order of the wires; called on the device's strand.</param>
    /// <param name="leadsTo">The attributes of the device, beside that of the same name, that change in the same instant. Default: none.</param>
    public WiredInput<TResult> Combine<T, TResult>(
        Device device,
        string name,
        IReadOnlyList<Wire<T>> wires,
        Func<IReadOnlyList<T>, TResult> combine,
        IReadOnlyList<string>? leadsTo = null)
    {
        ArgumentNullException.ThrowIfNull(combine);
        var ends = EndsOf(wires);
        return Declare(new WireNode<TResult>(device, name, ends, Make, leadsTo ?? []));

        Reading<TResult> Make(DateTimeOffset time)
        {
            var readings = Array.ConvertAll(ends, end => end.Reading!);
            return Combining.Of(ends, readings, () => combine(Array.ConvertAll(readings, reading => reading.Value)), time);
        }
    }

    /// <summary>Declares an input that is a function of the readings of several outputs, with their failures and qualities.</summary>
    /// <param name="device">The device whose input it is; its constructor declares it.</param>
    /// <param name="name">The name of the input: that of the attribute that follows it, if one does.</param>
    /// <param name="wires">Where it comes from, one or more.</param>
    /// <param name="combine">The reading of the readings, in the order of the wires, and the time of the newest; called on the device's strand.</param>
    /// <param name="leadsTo">The attributes of the device, beside that of the same name, that change in the same instant. Default: none.</param>
    public WiredInput<TResult> CombineReadings<T, TResult>(
        Device device,
        string name,
        IReadOnlyList<Wire<T>> wires,
        Func<IReadOnlyList<Reading<T>>, DateTimeOffset, Reading<TResult>> combine,
        IReadOnlyList<string>? leadsTo = null)
    {
        ArgumentNullException.ThrowIfNull(combine);
        var ends = EndsOf(wires);
        return Declare(new WireNode<TResult>(
            device, name, ends, time => combine(Array.ConvertAll(ends, end => end.Reading!), time), leadsTo ?? []));
    }

    /// <summary>Declares an input that is a function of two outputs, which may be of different types; else as that of several.</summary>
    /// <param name="device">The device whose input it is; its constructor declares it.</param>
    /// <param name="name">The name of the input: that of the attribute that follows it, if one does.</param>
    /// <param name="first">Where the first value comes from.</param>
    /// <param name="second">Where the second value comes from.</param>
    /// <param name="combine">The value of the values; called on the device's strand.</param>
    public WiredInput<TResult> Combine<T1, T2, TResult>(
        Device device, string name, Wire<T1> first, Wire<T2> second, Func<T1, T2, TResult> combine)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(combine);
        var (one, other) = (new WireEnd<T1>(first), new WireEnd<T2>(second));
        WireEnd[] ends = [one, other];
        return Declare(new WireNode<TResult>(device, name, ends, Make, []));

        Reading<TResult> Make(DateTimeOffset time) => Combining.Of(
            ends, [one.Reading!, other.Reading!], () => combine(one.Reading!.Value, other.Reading!.Value), time);
    }

    /// <summary>Connects an input that was declared without a wire, or a setting of a device near: what comes is written to it, and a refusal of
    /// that is told to the host's faults.</summary>
    /// <param name="input">The name of the input or of the setting, <c>domain/family/member/input</c>.</param>
    /// <param name="wire">Where it comes from.</param>
    /// <exception cref="WiringException">There is no such input or setting, it takes values of another type, or it is connected already.</exception>
    public void Connect<T>(string input, Wire<T> wire)
    {
        ArgumentNullException.ThrowIfNull(wire);
        if (Find(input) is not { } node)
        {
            Declare(SettingOf(input, new WireEnd<T>(wire)));
            return;
        }

        if (node.Ends is not [WireEnd<T> end])
        {
            throw new WiringException([$"{node.Name} does not take one {typeof(T).Name}."]);
        }

        if (!end.TryConnect(wire))
        {
            throw new WiringException([$"{node.Name} takes {end.Output} already."]);
        }
    }

    /// <summary>The names of all inputs, in the order of their declaration.</summary>
    public IReadOnlyList<string> Inputs
    {
        get
        {
            lock (gate)
            {
                return [.. nodes.Keys];
            }
        }
    }

    /// <summary>Ends the wiring: nothing comes to the inputs any more.</summary>
    public void Dispose() => strand.Run(this, static wiring => wiring.End());

    internal void OnStrand(Action step) => strand.Run(step, static step => step());

    private static WireEnd<T>[] EndsOf<T>(IReadOnlyList<Wire<T>> wires)
    {
        ArgumentNullException.ThrowIfNull(wires);
        return wires.Count > 0
            ? [.. wires.Select(wire => new WireEnd<T>(wire))]
            : throw new ArgumentException("An input that is a function of nothing has nothing to tell: give it a wire.", nameof(wires));
    }

    private SettingNode<T> SettingOf<T>(string input, WireEnd<T> end)
    {
        var isName = AttributeName.TryParse(input, out var name) is null;
        if (!isName || find(name.Device) is not Device device)
        {
            throw new WiringException([$"There is no input {input}; there are {string.Join(", ", Inputs)}."]);
        }

        return device.Description.Attribute(name.Attribute) is { Access: AccessMode.ReadWrite or AccessMode.Write } setting
            ? new(device, setting.Name, end)
            : throw new WiringException([$"{device.Name} has neither an input nor a setting {name.Attribute}."]);
    }

    private WireNode? Find(string input)
    {
        lock (gate)
        {
            return nodes.GetValueOrDefault(input);
        }
    }

    private WiredInput<T> Declare<T>(WireNode<T> node)
    {
        Declare((WireNode)node);
        return new(this, node);
    }

    private void Declare(WireNode node)
    {
        foreach (var end in node.Ends)
        {
            end.Node = node;
        }

        lock (gate)
        {
            if (!nodes.TryAdd(node.Name, node))
            {
                throw new WiringException([$"{node.Name} is declared twice."]);
            }
        }

        node.Device.Lifetime.Register(() => OnStrand(() => Forget(node)));
    }
}
