using System.Reactive;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Server;

/// <summary>Several requests, of one client and of several.</summary>
public class ConversationTests
{
    private static readonly (string[] Names, DevSource Source, ClntIdent Ident) SlowRead =
        (["test_attribute"], DevSource.Dev, Dialogue.Me);

    [Fact]
    public void A_slow_attribute_holds_up_nobody()
    {
        using var one = new Dialogue();
        using var other = new Dialogue(beside: one);
        one.Begin(Operations.ReadAttributes5, SlowRead, Dialogue.Slow);

        Assert.Equal(DevState.Running, other.Ask(Operations.GetState, Unit.Default));
        Assert.Equal(DevState.On, other.Ask(Operations.GetState, Unit.Default, Dialogue.Slow));

        // On the same connection neither: a client may tell its answers apart by their numbers.
        Assert.Equal(DevState.On, one.Ask(Operations.GetState, Unit.Default, Dialogue.Slow));
        Assert.Equal([], one.Heard(TimeSpan.FromSeconds(1.9)));
        Assert.Equal(["2 NoException"], one.Heard(TimeSpan.FromSeconds(0.1)));
    }

    [Fact]
    public void Slow_reads_take_their_time_together()
    {
        using var one = new Dialogue();
        using var other = new Dialogue(beside: one);
        one.Begin(Operations.ReadAttributes5, SlowRead, Dialogue.Slow);
        one.Begin(Operations.ReadAttributes5, SlowRead with { Names = ["test_attribute", "test_attribute", "State"] }, Dialogue.Slow);
        other.Begin(Operations.ReadAttributes5, SlowRead, Dialogue.Slow);

        Assert.Equal(["2 NoException", "4 NoException"], one.Heard(TimeSpan.FromSeconds(2)));
        Assert.True(other.Replies.Answered().IsCompleted);
    }

    [Fact]
    public void A_device_that_leaves_answers_first()
    {
        using var dialogue = new Dialogue();
        dialogue.Begin(Operations.ReadAttributes5, SlowRead, Dialogue.Slow);
        dialogue.Host.Remove(Dialogue.Slow);

        Assert.True(dialogue.Replies.Answered().IsCompleted);
        Assert.Equal("OBJECT_NOT_EXIST", Assert.IsType<SystemFailure>(dialogue.Ask(Operations.Ping, Unit.Default, Dialogue.Slow)).Name);
    }

    [Theory]
    [InlineData(GiopVersion.V10)]
    [InlineData(GiopVersion.V11)]
    [InlineData(GiopVersion.V12)]
    internal void Every_version_of_GIOP_is_answered_in_the_same(GiopVersion version)
    {
        using var dialogue = new Dialogue();

        Assert.Equal(DevState.Running, dialogue.Ask(Operations.GetState, Unit.Default, version: version));
        Assert.Equal(true, dialogue.Ask(Operations.IsA, "IDL:Tango/Device_5:1.0", version: version));
        Assert.Equal(false, dialogue.Ask(Operations.IsA, "IDL:Tango/Device_6:1.0", version: version));
    }

    [Fact]
    public void Whether_an_object_is_here_can_be_asked_without_asking_it()
    {
        using var dialogue = new Dialogue();

        Assert.Equal("1 Here", Locate(dialogue, Dialogue.TangoTest));
        Assert.Equal("1 Here", Locate(dialogue, Dialogue.Admin));
        Assert.Equal("1 Unknown", Locate(dialogue, "no/such/device"));
    }

    [Fact]
    public void Who_wants_no_answer_gets_none_and_what_was_asked_is_done()
    {
        using var dialogue = new Dialogue();
        var any = Any.Of(CommandType.Of(0)!, Unit.Default);
        var (bytes, goesOn) = dialogue.Say(Transcript.EncodeRequest(
            GiopVersion.V10,
            new(2, WantsReply: false, Dialogue.TangoTest, Operations.CommandInout4.Name),
            ("SwitchStates", any, DevSource.Dev, Dialogue.Me)));

        Assert.Empty(bytes);
        Assert.True(goesOn);
        Assert.Equal(DevState.Fault, dialogue.Ask(Operations.GetState, Unit.Default));
    }

    [Fact]
    public void A_client_that_says_goodbye_is_done_with()
    {
        using var dialogue = new Dialogue();
        var (bytes, goesOn) = dialogue.Say(Transcript.Written(GiopVersion.V12, true, writer => writer.CloseConnection()));

        Assert.Empty(bytes);
        Assert.False(goesOn);
    }

    private static string Locate(Dialogue dialogue, string key)
    {
        var (bytes, _) = dialogue.Say(Transcript.Written(GiopVersion.V12, true, writer => writer.LocateRequest(new(1, key))));
        var reader = Assert.Single(Transcript.Frame(bytes)).Open();
        var answer = LocateReplyHeader.Read(ref reader);
        return $"{answer.RequestId} {(answer.Status == LocateReplyHeader.Here ? "Here" : "Unknown")}";
    }
}
