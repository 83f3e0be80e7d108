using RxDevices.Tango.Tests.Mapping;

namespace RxDevices.Tango.Tests.Server;

/// <summary>Histories as they travel, and how polling goes, in words.</summary>
public class HistoryTests
{
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch.AddSeconds(1);

    private static readonly DevFailed Failure = DevFailed.Because("API_Test", "no", "test");

    [Fact]
    public void Dates_begin_with_the_oldest_values_with_the_newest()
    {
        var history = AttributeHistory.ToVersion5(
            Described.As<int[]>("row", AccessMode.ReadWrite),
            [
                Reading.Of(new[] { 1 }, Then).With([9]),
                Reading.Of(new[] { 2, 3 }, Then.AddSeconds(1)).With([9]),
                Reading.Failed<int[]>(Failure, Then.AddSeconds(2)),
                Reading.Of(new[] { 4, 5 }, Then.AddSeconds(3), Quality.Alarm).With([8]),
            ]);

        Assert.Equal([1, 2, 3, 4], history.Dates.Select(date => date.TvSec));
        Assert.Equal([4, 5, 8, 2, 3, 9, 1, 9], (int[])history.Value.Value!);
        Assert.Equal([Quality.Alarm, Quality.Invalid, Quality.Valid], history.Quals);
        Assert.Equal([new(3, 1), new(2, 1), new(1, 2)], history.QualsArray);
        Assert.Equal([new(2, 0), new(0, 0), new(2, 0), new(1, 0)], history.RDims);
        Assert.Equal([new(3, 1), new(2, 1), new(1, 1), new(0, 1)], history.RDimsArray);
        Assert.Equal([new(1, 0), new(0, 0), new(1, 0)], history.WDims);
        Assert.Equal("API_Test", Assert.Single(Assert.Single(history.Errors)).Reason);
        Assert.Equal([new(2, 1)], history.ErrorsArray);
    }

    [Fact]
    public void What_is_the_same_all_the_time_is_said_once_as_the_original_does()
    {
        var history = AttributeHistory.ToVersion5(
            Described.As<int>("long_scalar", AccessMode.ReadWrite),
            [Reading.Of(0, Then).With(-7), Reading.Of(0, Then).With(-7)]);

        Assert.Equal([0, -7, 0, -7], (int[])history.Value.Value!);
        Assert.Equal([new(1, 2)], history.QualsArray);
        Assert.Equal([new(1, 2)], history.RDimsArray);
        Assert.Equal([new(1, 2)], history.WDimsArray);
        Assert.Empty(history.Errors);
    }

    [Fact]
    public void What_can_only_be_written_is_there_twice()
    {
        var history = AttributeHistory.ToVersion5(Described.As<double>("ampli", AccessMode.Write), [Reading.Of(2.5, Then).With(2.5)]);

        Assert.Equal([2.5, 2.5], (double[])history.Value.Value!);
    }

    [Fact]
    public void Results_of_commands_begin_with_the_newest_as_well()
    {
        var command = new CommandDescription("State", ValueKind.Void, ValueKind.Of<DevState>(), CommandConfiguration.Default);
        var history = CommandHistory.ToVersion4(
            command, [new(Then, DevState.On, null), new(Then, null, Failure), new(Then, DevState.Fault, null)]);

        Assert.Equal([DevState.Fault, DevState.On], (DevState[])history.Value.Value!);
        Assert.Equal([new(1, 0), new(0, 0), new(1, 0)], history.Dims);
        Assert.Equal([new(1, 1)], history.ErrorsArray);
        Assert.Equal(19, history.CmdType);
    }

    [Fact]
    public void Older_versions_say_each_record_by_itself()
    {
        var attribute = Described.As<int>("long_scalar", AccessMode.ReadWrite);
        Reading[] readings = [Reading.Of(1, Then).With(2), Reading.Failed<int>(Failure, Then)];

        Assert.Equal([false, true], AttributeHistory.ToVersion3(attribute, readings).Select(record => record.AttrFailed));
        Assert.Equal([1, 2], (int[])AttributeHistory.ToVersion2(attribute, readings)[0].Value.Value.Value!);
        Assert.Equal([1, 2], (int[])AttributeHistory.ToVersion4(attribute, readings).Value.Value!);
    }

    [Fact]
    public void How_polling_goes_is_said_in_the_words_clients_take_apart()
    {
        var status = new PollingStatus(
            MemberKind.Attribute, "double_scalar", TimeSpan.FromMilliseconds(500), 10, 0, TimeSpan.FromMicroseconds(38),
            TimeSpan.FromMilliseconds(465), [TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(499)], null);

        Assert.Equal(
            """
            Polled attribute name = double_scalar
            Polling period (mS) = 500
            Polling ring buffer depth = 10
            Time needed for the last attribute reading (mS) = 0.038
            Data not updated since 465 mS
            Delta between last records (in mS) = 500, 499
            """,
            PollStatusText.Of(status));
        Assert.EndsWith("= 10\nNo data recorded yet", PollStatusText.Of(status with { Duration = null }), StringComparison.Ordinal);
        Assert.EndsWith(
            "\nLast attribute read FAILED :\n\tReason = API_Test\n\tDesc = no\n\tOrigin = test",
            PollStatusText.Of(status with { Failure = Failure }),
            StringComparison.Ordinal);
    }
}
