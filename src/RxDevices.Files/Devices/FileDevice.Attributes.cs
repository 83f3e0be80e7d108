using System.Numerics;

namespace RxDevices.Files;

/// <content>Its attributes.</content>
public sealed partial class FileDevice
{
    private readonly Dictionary<string, MovingNode> moving = new(StringComparer.OrdinalIgnoreCase);

    private HeldNode? DeclareSetPoint(Named<AttributeSpec> attribute)
    {
        var name = $"{attribute.Name}.{AttributeSpec.SetPoint}";
        return attribute.Value is { Setting: { } setting, Type: not DataType.String }
            ? scope.Add(name, new HeldNode(circuit, name, SettingText.TryNumber(setting, out var number) ? number : 0))
            : null;
    }

    private Node Make(Named<AttributeSpec> attribute, HeldNode? setPoint)
    {
        var (name, described) = (attribute.Name, attribute.Value);
        var maker = new NodeMaker(circuit, scope, RandomStream, name, setPoint);
        var changes = new Queue<Modifier>(described.Changes);
        var node = Begin(described.Source, maker, changes, setPoint);
        if (described.Every is { } every && every > TimeSpan.Zero)
        {
            node.Every = every;
        }
        else if (described.Every is null && (described.Source?.NeedsLooks == true || changes.Count > 0) && node is not PidNode)
        {
            node.Every = spec.Every;
        }

        while (changes.TryDequeue(out var change))
        {
            node = circuit.Add(change.Of(node, maker));
        }

        return node;
    }

    // As long as the changes have a form that is exact at any instant, they make one signal.
    private Node Begin(Source? source, NodeMaker maker, Queue<Modifier> changes, HeldNode? setPoint)
    {
        if (source is SignalSource generator)
        {
            var signal = generator.Signal(maker);
            while (changes.TryPeek(out var change) && change.Of(signal, maker) is { } changed)
            {
                signal = changed;
                changes.Dequeue();
            }

            return circuit.Add(new SignalNode(circuit, maker.Name, signal));
        }

        var node = source?.Make(maker) ?? (Node?)setPoint ?? new HeldNode(circuit, maker.Name, double.NaN);
        if (node is MovingNode axis)
        {
            moving.Add(maker.Name, axis);
        }

        return node == setPoint ? node : circuit.Add(node);
    }

    private void Declare(Named<AttributeSpec> attribute, Node node, HeldNode? setPoint)
    {
        var (name, described) = (attribute.Name, attribute.Value);
        switch (described.Type)
        {
            case DataType.String:
                Setting(name, described.Setting?.Text ?? "", described.Configuration);
                break;
            case DataType.Boolean:
                Declare(name, described, node, setPoint, number => number is not (0 or double.NaN), flag => flag ? 1.0 : 0.0);
                break;
            case DataType.Float:
                Declare(name, described, node, setPoint, number => (float)number, number => number);
                break;
            case DataType.UChar:
                DeclareWhole<byte>(name, described, node, setPoint);
                break;
            case DataType.Short:
                DeclareWhole<short>(name, described, node, setPoint);
                break;
            case DataType.UShort:
                DeclareWhole<ushort>(name, described, node, setPoint);
                break;
            case DataType.Long:
                DeclareWhole<int>(name, described, node, setPoint);
                break;
            case DataType.ULong:
                DeclareWhole<uint>(name, described, node, setPoint);
                break;
            case DataType.Long64:
                DeclareWhole<long>(name, described, node, setPoint);
                break;
            case DataType.ULong64:
                DeclareWhole<ulong>(name, described, node, setPoint);
                break;
            default:
                Declare(name, described, node, setPoint, number => number, number => number);
                break;
        }
    }

    private void DeclareWhole<T>(string name, AttributeSpec described, Node node, HeldNode? setPoint)
        where T : IBinaryInteger<T> => Declare(
            name, described, node, setPoint, number => T.CreateSaturating(Math.Round(number)), double.CreateSaturating);

    private void Declare<T>(string name, AttributeSpec described, Node node, HeldNode? setPoint, Func<double, T> show, Func<T, double> take)
    {
        if (setPoint is null)
        {
            _ = node.IsTold
                ? Attribute(name, new Outlet<T>(node, show), described.Configuration)
                : Attribute(name, () => show(node.Value), described.Configuration);
            return;
        }

        var first = show(setPoint.Value);
        var setting = node == setPoint ? Setting(name, first, described.Configuration)
            : node.IsTold ? SettingWithReadback(name, first, new Outlet<T>(node, show), described.Configuration)
            : SettingWithReadback(name, first, () => show(node.Value), described.Configuration);

        // Also what is set from inside or was kept: whatever the set point is, the quantities follow.
        setting.SetPoints().Subscribe(value => setPoint.Put(take(value)));
        setters[name] = number => setting.Set(show(number));
    }
}
