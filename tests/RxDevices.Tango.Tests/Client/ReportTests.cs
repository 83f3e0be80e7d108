using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Client;

/// <summary>What far servers say in texts for people.</summary>
public class ReportTests
{
    [Fact]
    public void A_polled_attribute_says_how_its_polling_goes()
    {
        var status = PollingReport.Parse(
            "Polled attribute name = double_scalar\nPolling period (mS) = 500\nPolling ring buffer depth = 10\n"
            + "Time needed for the last attributes (double_scalar + State + string_scalar) reading (mS) = 0.038\n"
            + "Data not updated since 2 MN ,3 S and 465 mS\nDelta between last records (in mS) = 500, 499")!;

        Assert.Equal((MemberKind.Attribute, "double_scalar", 0.5, 10), (status.Kind, status.Member, status.Period.TotalSeconds, status.Depth));
        Assert.Equal(TimeSpan.FromMicroseconds(38), status.Duration);
        Assert.Equal(new TimeSpan(0, 0, 2, 3, 465), status.Age);
        Assert.Equal([0.5, 0.499], status.Gaps.Select(gap => gap.TotalSeconds));
        Assert.Null(status.Failure);
    }

    [Fact]
    public void A_polled_command_without_a_record_says_that_much()
    {
        var status = PollingReport.Parse("Polled command name = Go\nPolling period (mS) = 1000\nPolling ring buffer depth = 3\nNo data recorded yet")!;

        Assert.Equal((MemberKind.Command, "Go", 1.0, 3), (status.Kind, status.Member, status.Period.TotalSeconds, status.Depth));
        Assert.Equal((null, null, 0), (status.Duration, status.Age, status.Gaps.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Polled attribute name =")]
    [InlineData("Something else")]
    public void Anything_else_is_no_report(string text) => Assert.Null(PollingReport.Parse(text));

    [Theory]
    [InlineData("22/11/2026 21:25:51:25 : Operation info_3 requested from localhost", RequestKind.Describe, null, "localhost", "")]
    [InlineData(
        "24/11/2026 12:09:47:20 : Operation read_attributes_5 (ampli) from cache requested from localhost (CPP/Python client with PID 26863)",
        RequestKind.ReadCache, "ampli", "localhost", "CPP/Python client with PID 26863")]
    [InlineData(
        "24/11/2026 12:09:47:20 : Operation command_inout_4 (cmd = State) from device requested from host (Java client with main class x)",
        RequestKind.Execute, "State", "host", "Java client with main class x")]
    public void A_line_of_a_black_box_is_a_request(string line, RequestKind kind, string? member, string host, string who)
    {
        var request = BlackBoxLine.Parse(line)!.Value;

        Assert.Equal((kind, member, new ClientIdentity(who, host)), (request.Kind, request.Member, request.Client));
        Assert.Equal(250, BlackBoxLine.Parse("22/11/2026 21:25:51:25 : Operation ping requested from x")!.Value.Time.Millisecond);
    }

    [Fact]
    public void A_line_that_is_none_is_left_out() => Assert.Null(BlackBoxLine.Parse("32/11/2026 21:25:51:25 : Operation ping requested from x"));

    [Fact]
    public void A_lock_says_whose_it_is()
    {
        var now = DateTimeOffset.UnixEpoch;
        var status = LockReport.Parse(
            new([1, 21270, 0, 0, 0, 0], ["Device sys/tg_test/1 is locked by CPP or Python client with PID 21270 from host localhost", "x", "y"]), now)!;

        Assert.Equal(new ClientIdentity("CPP or Python client with PID 21270", "localhost"), status.Owner);
        Assert.Null(LockReport.Parse(new([0, 0], ["Device sys/tg_test/1 is not locked"]), now));
        Assert.Null(LockReport.Parse(new([], []), now));
    }

    [Fact]
    public async Task Histories_are_read_oldest_first()
    {
        await using var server = new FarServer();

        var records = await server.Device.Administration.CommandHistory("State", 2);
        var readings = Histories.Readings(
            (DevAttrHistory5)Transcript.DecodeReply(
                Transcript.Frame(Capture.Of("86_read_attribute_history_5").Reply).Single(), "read_attribute_history_5").Body!,
            Mapping.Described.As<int>("long_scalar", AccessMode.ReadWrite));

        Assert.Equal([DevState.Running, DevState.Running], records.Select(record => record.Value));
        Assert.Equal([(0, -7), (0, -7)], readings.Select(reading => ((int)reading.Value!, (int)reading.SetPoint!)));
        Assert.True(readings[0].Time < readings[1].Time);
    }

    [Fact]
    public void Histories_that_claim_what_is_not_there_are_without_values()
    {
        var history = new DevAttrHistory5(
            "x",
            AttrDataFormat.Spectrum,
            5,
            [default, default, default],
            Any.Of(CommandType.OfValue(new[] { 1.0 }), new[] { 1.0 }),
            [Quality.Valid],
            [new(int.MaxValue, int.MaxValue)],
            [new(int.MaxValue, 0), new(-1, 0)],
            [new(2, 1), new(1, int.MinValue)],
            [],
            [new(-5, 3)],
            [[]],
            [new(1, 1)]);

        var readings = Histories.Readings(history, Mapping.Described.As<double[]>("x"));

        Assert.Equal(3, readings.Count);
        Assert.False(readings[2].HasValue);
    }
}
