using System.Reactive.Linq;

namespace RxDevices.Tapes.Tests.Kit;

/// <summary>A device with an attribute of each type and format, whose readings a test pushes.</summary>
internal sealed class AllTypes : Device
{
    private readonly Dictionary<string, Action<int, DateTimeOffset>> pushes = [];

    public AllTypes(DeviceContext context)
        : base(context)
    {
        Add(number => number % 2 == 0);
        Add(number => (byte)(number * 7));
        Add(number => (short)(-number * 300));
        Add(number => (ushort)(number * 300));
        Add(number => -number * 70_000);
        Add(number => (uint)number * 70_000u);
        Add(number => -number * 5_000_000_000L);
        Add(number => (ulong)number * 5_000_000_000UL);
        Add(number => number / 3f);
        Add(number => number switch { 3 => double.NaN, 4 => double.PositiveInfinity, _ => number / 3.0 });
        Add(number => $"text {number}, \"ü\" \n");
        Add(number => (DevState)(number % 14));
        Add(number => (Colour)(number % 3));
        Add(number => new Encoded("raw", [(byte)number, 0, 255]));
        Level = Setting("level", 1.5, new() { Unit = "A", Label = "Level", MaxX = 1 });
    }

    public enum Colour
    {
        Red,
        Green,
        Blue,
    }

    public Setting<double> Level { get; }

    /// <summary>Pushes the reading of that number into each attribute: values in all formats, qualities, failures.</summary>
    public void Push(int number)
    {
        foreach (var push in pushes.Values)
        {
            push(number, Clock.Now);
        }
    }

    protected override void OnInit() => SetState(DevState.On);

    private void Add<T>(Func<int, T> make)
    {
        Add(typeof(T).Name, make);
        Add($"{typeof(T).Name}_row", number => Enumerable.Range(0, number % 4).Select(make).ToArray());
        Add($"{typeof(T).Name}_rows", number =>
        {
            var rows = new T[number % 3, number % 4];
            for (var y = 0; y < rows.GetLength(0); y++)
            {
                for (var x = 0; x < rows.GetLength(1); x++)
                {
                    rows[y, x] = make((10 * y) + x);
                }
            }

            return rows;
        });
    }

    private void Add<T>(string name, Func<int, T> make)
    {
        IObserver<Reading<T>>? follower = null;
        Attribute(name, Observable.Create<Reading<T>>(observer =>
        {
            follower = observer;
            return () => follower = null;
        }));
        pushes.Add(name, (number, time) => follower!.OnNext((number % 5) switch
        {
            3 => Reading.Failed<T>(DevFailed.Because("Broken", $"No {name} {number}", "AllTypes").Then("Layer", "on top", "test"), time),
            4 => Reading.Of(make(number), time, (Quality)(number % 4 + 1)),
            _ => Reading.Of(make(number), time),
        }));
    }
}
