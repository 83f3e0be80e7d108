using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

public sealed class WatchTests : IDisposable
{
    private readonly Room room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public void A_watch_tells_the_last_reading_then_each_that_follows_until_an_empty_line()
    {
        var person = room.Connect();
        person.Type("watch test/lines/1/count");
        Assert.Equal(">>> ", person.Screen);

        room.Device.Count(1);
        room.AdvanceBy(0.25);
        room.Device.Count(2);
        person.Type("");
        room.Device.Count(3);

        Assert.Equal(
            """
            >>> 0001-01-01T00:00:00.000000Z test/lines/1/count 1 ATTR_VALID
            0001-01-01T00:00:00.250000Z test/lines/1/count 2 ATTR_VALID
            >>> 
            """,
            person.Screen);
    }

    [Fact]
    public void An_attribute_that_is_asked_is_asked_every_second()
    {
        var person = room.Connect();

        person.Type("watch test/lines/1/answer");
        room.AdvanceBy(2.5);
        person.Type("");
        room.AdvanceBy(5);

        Assert.Equal(["0s 42", "1s 42", "2s 42"], Values(person));
    }

    [Fact]
    public void A_period_asks_whatever_the_attribute_is()
    {
        var person = room.Connect();

        person.Type("watch test/lines/1/answer every 0.25", "watch test/lines/1/number every 0.4");
        room.AdvanceBy(0.5);

        Assert.Equal(["0s 42", "0s 0.0", "0.25s 42", "0.4s 0.0", "0.5s 42"], Values(person));
    }

    [Fact]
    public void A_read_that_is_slower_than_the_period_lets_ticks_go_by()
    {
        var person = room.Connect();
        var other = room.Connect();

        person.Type($"watch {Room.Slow}");
        other.Type($"watch {Room.Slow} every 1.5");
        room.AdvanceBy(8);

        Assert.Equal(["2s 42", "4s 42", "6s 42", "8s 42"], Values(person));
        Assert.Equal(["2s 42", "5s 42", "8s 42"], Values(other));
    }

    [Fact]
    public void Several_watches_run_at_once_and_lines_are_answered_meanwhile_without_prompt()
    {
        var person = room.Connect();

        person.Type("watch test/lines/1/count", "watch test/lines/1/number", "test/lines/1/answer", "test/lines/1/number = 3");
        room.Device.Count(7);
        person.Type(Room.Slow);
        room.AdvanceBy(1);
        room.Device.Count(8);
        room.AdvanceBy(1);
        person.Type("", "test/lines/1/answer");

        Assert.Equal(
            """
            >>> 0001-01-01T00:00:00.000000Z test/lines/1/number 0.0 ATTR_VALID
            42
            0001-01-01T00:00:00.000000Z test/lines/1/number 3.0 ATTR_VALID
            3.0
            0001-01-01T00:00:00.000000Z test/lines/1/count 7 ATTR_VALID
            0001-01-01T00:00:01.000000Z test/lines/1/count 8 ATTR_VALID
            42
            >>> 42
            >>> 
            """,
            person.Screen);
    }

    [Fact]
    public void Failures_and_texts_with_line_ends_stay_one_line()
    {
        var person = room.Connect();

        person.Type("test/lines/1/text = 'a\\nb'", "watch test/lines/1/text", "watch test/lines/1/refusing");

        Assert.Equal(
            [
                "0s a\nb",
                "0s 0001-01-01T00:00:00.000000Z test/lines/1/text 'a\\nb' ATTR_VALID",
                "0s 0001-01-01T00:00:00.000000Z test/lines/1/refusing Testing: no such luck ATTR_INVALID",
            ],
            person.Replies);
    }

    [Fact]
    public void After_the_end_of_the_input_a_watch_goes_on_until_its_device_goes()
    {
        var person = room.Connect();
        person.Type("watch test/lines/1/count");
        person.EndInput();
        room.Device.Count(1);
        room.AdvanceBy(3);
        room.Device.Count(2);

        Assert.Equal(["0s 1", "3s 2"], Values(person));

        room.Context.Host.Remove(Room.Specimen);
        Assert.Equal("3s completed", person.Replies[^1]);
    }

    [Fact]
    public void A_client_that_goes_is_no_longer_asked_for()
    {
        var person = room.Connect();
        person.Type("watch test/lines/1/gated", "watch test/lines/1/count");

        person.Dispose();
        room.Device.Count(1);
        room.AdvanceBy(5);

        Assert.True(room.Device.Gate.GivenUp.IsCompleted);
        Assert.Equal(">>> ", person.Screen);
        Assert.Empty(room.Context.Faults);
    }

    [Fact]
    public void Quit_ends_what_is_watched()
    {
        var person = room.Connect();

        person.Type("watch test/lines/1/count", "quit");
        room.Device.Count(1);

        Assert.Equal(["0s completed"], person.Replies);
    }

    [Fact]
    public void A_device_that_goes_ends_its_watches_and_the_others_go_on()
    {
        var person = room.Connect();
        person.Type($"watch {Room.Slow}", "watch test/asyncio/1/State", "watch test/lines/1/count");

        room.AdvanceBy(1);
        room.Context.Host.Remove("test/asyncio/1");
        room.AdvanceBy(5);
        room.Device.Count(1);
        person.Type("");

        Assert.Equal(["0s ON", "6s 1"], [Values(person)[0], Values(person)[^1]]);
        Assert.EndsWith(" ATTR_VALID\n>>> ", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prompt_comes_back_with_the_empty_line_even_when_the_watch_has_ended_by_itself()
    {
        var person = room.Connect();
        person.Type("watch test/asyncio/1/State");
        room.Context.Host.Remove("test/asyncio/1");

        person.Type("", "test/lines/1/answer");

        Assert.EndsWith("ON ATTR_VALID\n>>> 42\n>>> ", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversation_has_a_bounded_number_of_watches_and_a_shortest_period()
    {
        var person = room.Connect(new() { WatchesPerConversation = 2, ShortestWatchPeriod = TimeSpan.FromSeconds(0.1) });

        person.Type("watch test/lines/1/count", "watch test/lines/1/count", "watch test/lines/1/count");
        Assert.Contains("A conversation watches at most 2 attributes", Assert.Single(person.Replies), StringComparison.Ordinal);

        person.Type("", "watch test/lines/1/count every 0.09");
        Assert.Contains("The shortest period is 0.1 s", person.Replies[^1], StringComparison.Ordinal);

        person.Type("watch test/lines/1/count", "watch test/lines/1/answer every 0.1");
        Assert.EndsWith("42 ATTR_VALID", person.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_told_each_reading_as_an_object()
    {
        var program = room.Connect();

        program.Type("json on", "watch test/lines/1/number", "test/lines/1/answer", "watch test/lines/1/none");

        Assert.Equal(
            [
                """0s {"watched":true,"name":"test/lines/1/number","type":"Double","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":0.0,"setPoint":0.0}""",
                """0s {"name":"test/lines/1/answer","type":"Long64","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":42}""",
                """0s {"failure":[{"reason":"API_AttrNotFound","description":"none attribute not found","origin":"MultiAttribute::get_attr_ind_by_name","severity":"Err"}]}""",
            ],
            program.Replies);
    }

    // "0s 42" of "0s 0001-01-01T00:00:00.000000Z test/lines/1/answer 42 ATTR_VALID".
    private static List<string> Values(RxDevices.Testing.Netcat person) =>
        [.. person.Replies.Select(line => line.Split(' ')).Select(words => words.Length < 5 ? string.Join(' ', words) : $"{words[0]} {words[3]}")];
}
