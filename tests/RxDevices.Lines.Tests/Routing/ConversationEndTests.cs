using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

/// <summary>How a conversation ends, on one side or the other.</summary>
public sealed class ConversationEndTests : IDisposable
{
    private const string Number = Room.Specimen + "/number";

    private readonly Room room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public void Quit_ends_the_conversation_after_what_was_asked_and_what_follows_is_not_heard()
    {
        var person = room.Connect();

        person.Type(Room.Slow, "quit", $"{Number} = 5");
        room.AdvanceBy(10);

        Assert.Equal(["2s 42", "2s completed"], person.Replies);
        Assert.Equal(">>> 42\n>>> ", person.Screen);

        var other = room.Connect();
        other.Type(Number);
        Assert.Equal(["0s 0.0"], other.Replies);
    }

    [Fact]
    public void After_the_end_of_the_input_what_was_asked_is_answered()
    {
        var person = room.Connect();

        person.Type(Room.Slow, $"{Room.Specimen}/answer");
        person.EndInput();
        room.AdvanceBy(10);

        Assert.Equal(["2s 42", "2s 42", "2s completed"], person.Replies);
    }

    [Fact]
    public void A_client_that_goes_cancels_what_it_asked()
    {
        var person = room.Connect();
        person.Type($"{Room.Specimen}/gated");
        Assert.True(room.Device.Gate.Asked.IsCompleted);
        Assert.False(room.Device.Gate.GivenUp.IsCompleted);

        person.Dispose();

        Assert.True(room.Device.Gate.GivenUp.IsCompleted);
        Assert.Empty(room.Context.Faults);
    }

    [Fact]
    public void A_device_that_is_removed_while_it_is_asked_answers_with_a_refusal()
    {
        var person = room.Connect();
        person.Type(Room.Slow);

        room.AdvanceBy(1);
        room.Context.Host.Remove("test/asyncio/1");
        room.AdvanceBy(10);

        Assert.Contains("reason = API_DeviceNotFound", Assert.Single(person.Replies), StringComparison.Ordinal);
        Assert.StartsWith("1s DevFailed", person.Replies[0], StringComparison.Ordinal);
    }
}
