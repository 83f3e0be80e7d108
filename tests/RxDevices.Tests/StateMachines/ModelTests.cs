using CsCheck;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>Whatever comes in whatever order, the machine is where a much simpler model says.</summary>
public sealed class ModelTests
{
    private static readonly string[] Known =
        ["open", "close", "reset", "jam", "bump", "hot", "cool", "air", "no air", "Init", "1", "2", "3", "5"];

    private static readonly Gen<string> Happenings = Gen.Int[0, Known.Length - 1].Select(number => Known[number]);

    [Fact]
    public void The_machine_is_where_the_model_is() => Happenings.Array[0, 40].Sample(happenings =>
    {
        var bench = new Bench();
        var device = bench.Started(new Shutter(bench));
        var model = new Model();
        foreach (var happening in happenings)
        {
            Do(bench, device, happening);
            model.Do(happening);
            if (device.Machine.Current != model.Leaf || Shown(device.State.Current) != Shown(model.Leaf))
            {
                return false;
            }
        }

        return bench.Faults.Count == 0;
    }, iter: 1_000);

    private static void Do(Bench bench, Shutter device, string happening)
    {
        switch (happening)
        {
            case "jam":
                device.Jam.Fire();
                break;
            case "bump":
                device.Bumps.OnNext(1);
                break;
            case "hot" or "cool":
                device.Overheated.OnNext(happening == "hot");
                break;
            case "air" or "no air":
                device.HasAir = happening == "air";
                break;
            case "1" or "2" or "3" or "5":
                // A little more than the whole seconds of the timers, which virtual time moves by a tick each.
                bench.AdvanceTo(Math.Round(bench.Clock.Clock / (double)TimeSpan.TicksPerSecond, 3) + (happening[0] - '0') + 0.01);
                break;
            default:
                _ = bench.Follow(((IDevicePort)device).Execute(happening), happening);
                break;
        }
    }

    private static string Shown(DevState state) => TangoText.Of(state);

    private static string Shown(Leaf leaf) => leaf switch
    {
        Leaf.Closed => "CLOSE",
        Leaf.Open => "OPEN",
        Leaf.Stuck => "FAULT",
        _ => "MOVING",
    };

    private sealed class Model
    {
        private bool isHot;
        private bool hasAir = true;
        private double inState;

        public Leaf Leaf { get; private set; }

        public void Do(string happening)
        {
            if (char.IsDigit(happening[0]))
            {
                inState += happening[0] - '0' + 0.01;
                if (inState >= 3 && Leaf is (Leaf.Opening or Leaf.Closing))
                {
                    Go(Leaf == Leaf.Opening ? Leaf.Open : Leaf.Closed, inState - 3);
                }

                return;
            }

            isHot = happening switch { "hot" => true, "cool" or "Init" => false, _ => isHot };
            hasAir = happening switch { "air" => true, "no air" => false, _ => hasAir };
            var next = (happening, Leaf) switch
            {
                ("Init", _) => Leaf.Closed,
                ("jam" or "bump", _) => Leaf.Stuck,
                ("open", Leaf.Closed) when hasAir => Leaf.Opening,
                ("close", Leaf.Opening or Leaf.Open) => Leaf.Closing,
                ("reset", Leaf.Stuck) => Leaf.Closing,
                _ => Leaf,
            };
            if (next != Leaf || happening == "Init")
            {
                Go(next, 0);
            }

            if (isHot)
            {
                Go(Leaf.Stuck, 0);
            }
        }

        private void Go(Leaf leaf, double since) => (Leaf, inState) = (leaf, since);
    }
}
