using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Events;

public class EventAddressTests
{
    private static readonly EventAddress WithoutDatabase = new("Host:10000", "dserver/TangoTest/test");
    private static readonly EventAddress WithDatabase = new("127.0.0.1:10150", "dserver/TangoTest/test", HasDatabase: true);

    [Theory]
    [InlineData("change", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_change")]
    [InlineData("idl5_periodic", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_periodic")]
    [InlineData("Archive", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_archive")]
    [InlineData("user_event", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_user_event")]
    [InlineData("attr_conf", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_attr_conf")]
    [InlineData("data_ready", "tango://host:10000/sys/tg_test/1/double_scalar#dbase=no.data_ready")]
    [InlineData("intr_change", "tango://host:10000/sys/tg_test/1#dbase=no.intr_change")]
    public void Topics_of_a_server_without_database(string name, string topic)
    {
        Assert.Equal(topic, WithoutDatabase.TopicOf("sys/tg_test/1", "Double_Scalar", EventTypes.Parse(name)));
    }

    [Theory]
    [InlineData("SYS/tg_test/1")]
    [InlineData("SYS/tg_test/1#dbase=no")]
    [InlineData("tango://other:1/SYS/tg_test/1#dbase=no")]
    public void A_device_may_be_named_with_its_server(string name) => Assert.Equal("SYS/tg_test/1", EventAddress.PathOf(name));

    [Fact]
    public void Topics_of_a_server_with_database_are_those_captured()
    {
        foreach (var capture in Capture.Events.Where(capture => (string)capture.Decoded["topic"]! is var topic && topic.Contains("tg_test/1/")))
        {
            var topic = (string)capture.Decoded["topic"]!;
            var (attribute, end) = (topic.Split('/')[^1].Split('.')[0], topic.Split('.')[^1]);
            Assert.Equal(topic, WithDatabase.TopicOf("sys/tg_test/1", attribute, EventTypes.Parse(end)));
        }
    }

    [Fact]
    public void The_channel_of_a_server_without_database_says_so()
    {
        Assert.Equal("tango://host:10000/dserver/tangotest/test#dbase=no", WithoutDatabase.Channel);
        Assert.Equal("tango://127.0.0.1:10150/dserver/tangotest/test.heartbeat", WithDatabase.Heartbeat);
    }

    [Fact]
    public void A_heartbeat_is_the_one_captured() =>
        Assert.Equal(Capture.Of("ev_01_heartbeat_test").Wire, new EventEncoder(WithDatabase.Heartbeat).EncodeEmpty());

    [Theory]
    [InlineData("quality")]
    [InlineData("pipe")]
    [InlineData("")]
    public void Other_events_are_refused(string name) =>
        Assert.Equal("API_WrongNumberOfArgs", Assert.Throws<DevFailedException>(() => EventTypes.Parse(name)).Failure.Reason);
}
