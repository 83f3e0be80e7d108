using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

/// <summary>Attributes that are read and written in some states only.</summary>
public sealed class AllowedAttributesTests
{
    private readonly Bench bench = new();
    private readonly Oven device;
    private readonly IDevicePort port;

    public AllowedAttributesTests()
    {
        device = bench.Started(new Oven(bench));
        port = device;
    }

    [Theory]
    [InlineData("followed")]
    [InlineData("asked")]
    [InlineData("target")]
    public void A_read_is_refused_in_other_states_in_Tangos_words(string attribute)
    {
        var failure = port.ReadNow(attribute).Failure;

        Assert.Equal(
            $"DevFailed[\nDevError[\n    desc = It is currently not allowed to read attribute {attribute}\n"
            + "  origin = Device_3Impl::read_attributes_no_except\n  reason = API_AttrNotAllowed\nseverity = ERR]\n]",
            $"{failure}");
        Assert.Empty(bench.Diary);
    }

    [Fact]
    public void A_write_is_refused_in_other_states_in_Tangos_words()
    {
        var refusal = AtOnce.Refusal(() => port.WriteNow("Target", 30.0));

        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = It is currently not allowed to write attribute target. The device state is OFF\n"
            + "  origin = Device_3Impl::write_attributes\n  reason = API_AttrNotAllowed\nseverity = ERR]\n]",
            $"{refusal}");
        Assert.Equal(20.0, device.Target.SetPoint);
    }

    [Fact]
    public void What_is_allowed_is_done()
    {
        device.Go(DevState.On);
        device.Measured.OnNext(1.5);

        port.WriteNow("target", 30.0);

        Assert.Equal((1.5, 2.5, 30.0), (port.ReadNow("followed").Value, port.ReadNow("asked").Value, port.ReadNow("target").Value));
        Assert.Equal(["0s asked"], bench.Diary);
    }

    [Fact]
    public void A_typed_call_is_refused_alike()
    {
        device.Followed.Read().Subscribe(_ => { }, Note);
        device.Target.Write(30).Subscribe(_ => { }, Note);

        Assert.Equal(["0s API_AttrNotAllowed", "0s API_AttrNotAllowed"], bench.Diary);

        void Note(Exception exception) => bench.Note(((DevFailedException)exception).Failure.Reason);
    }

    [Fact]
    public void A_set_point_is_shown_although_the_value_is_not() =>
        Assert.Equal((true, 20.0), (port.ReadNow("target").HasSetPoint, port.ReadNow("target").SetPoint));

    [Fact]
    public void The_device_itself_may_set_it_in_any_state()
    {
        device.Target.Set(50);

        Assert.Equal(50.0, device.Target.SetPoint);
    }

    [Fact]
    public void Whoever_watches_sees_what_the_stream_says_in_any_state()
    {
        device.Followed.Values().Subscribe(value => bench.Note(value));

        device.Measured.OnNext(1.5);

        Assert.Equal(["0s 1.5"], bench.Diary);
    }

    [Fact]
    public void A_value_that_cannot_be_written_anyway_is_refused_for_the_state_first() =>
        Assert.Equal("API_AttrNotAllowed", AtOnce.Refusal(() => port.WriteNow("target", 1000.0)).Reason);

    private sealed class Oven : Device
    {
        public Oven(Bench bench)
            : base(bench.Context())
        {
            var on = new AttributeConfiguration { ReadableIn = [DevState.On], WritableIn = [DevState.On, DevState.Standby], MaxValue = 90.0 };
            Followed = Attribute("followed", Measured, on with { MaxValue = null });
            Attribute("asked", () => Ask(bench), on with { MaxValue = null });
            Target = Setting("target", 20.0, on);
        }

        public Subject<double> Measured { get; } = new();

        public Attribute<double> Followed { get; }

        public Setting<double> Target { get; }

        public void Go(DevState state) => SetState(state);

        protected override void OnInit() => SetState(DevState.Off);

        private static double Ask(Bench bench)
        {
            bench.Note("asked");
            return 2.5;
        }
    }
}
