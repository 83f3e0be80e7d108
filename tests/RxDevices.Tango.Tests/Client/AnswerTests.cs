using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Answers that are errors, or none at all.</summary>
public class AnswerTests
{
    public static TheoryData<string, string> Malformed => new()
    {
        { "GET / HTTP/1.1\r\n\r\n", "this is not GIOP" },
        { "another request", "it answers request 99 instead of 2" },
        { "a request", "it is a Request" },
        { "too short", "the message ends too early" },
        { "too long", "something is left over" },
        { "another type", "its status is LocationForward" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task An_answer_that_is_not_understood_is_refused_and_the_connection_closed(string kind, string problem)
    {
        await using var server = new FarServer();
        server.Answer = async (connection, request) => await connection.Send(kind switch
        {
            "another request" => (request with { Header = request.Header with { RequestId = 99 } }).Result(Any.Of(CommandType.OfValue(1), 1)),
            "a request" => Transcript.Written(GiopVersion.V10, true, writer => writer.Request(request.Header, 0, write: null)),
            "too short" => Reply(request, ReplyStatus.NoException, 1),
            "too long" => Reply(request, ReplyStatus.NoException, 64),
            "another type" => Reply(request, ReplyStatus.LocationForward, 4),
            _ => System.Text.Encoding.Latin1.GetBytes(kind),
        });

        var failure = (await Assert.ThrowsAsync<DevFailedException>(() => server.Device.Execute("State"))).Failure;

        Assert.Equal("API_CommunicationFailed", failure.Errors[^1].Reason);
        Assert.Contains(problem, failure.Description, StringComparison.Ordinal);
        await server.Connections.Single().Left;
        server.Answer = FarServer.AsCaptured;
        Assert.Equal(DevState.Running, await server.Device.Execute("State"));
    }

    [Theory]
    [InlineData("OBJECT_NOT_EXIST", "API_DeviceNotDefined")]
    [InlineData("TRANSIENT", "API_ServerNotRunning")]
    [InlineData("BAD_OPERATION", "API_CommunicationFailed")]
    [InlineData("MARSHAL", "API_CommunicationFailed")]
    public async Task What_the_server_cannot_do_is_a_failure_with_the_reason_of_Tangos_client(string name, string reason)
    {
        await using var server = new FarServer();
        server.Answer = async (connection, request) => await connection.Send(request.Refuse(new SystemFailure(name, 7)));

        IDevicePort port = server.Device;
        var failure = (await Assert.ThrowsAsync<DevFailedException>(async () => await port.Execute("State"))).Failure;

        Assert.Equal(["API_CorbaException", reason], failure.Errors.Select(error => error.Reason));
        Assert.Equal($"{name} CORBA system exception: 7", failure.Description);
        Assert.Single(server.Connections);
    }

    [Fact]
    public async Task A_reading_that_failed_on_the_way_is_a_reading_all_the_same()
    {
        await using var server = new FarServer();
        await server.Device.ReadAttribute("double_scalar");
        server.Answer = async (connection, request) => await connection.Send(request.Refuse(new SystemFailure("OBJECT_NOT_EXIST", 0x4f4d0001)));

        IDevicePort port = server.Device;
        var reading = await port.Read("double_scalar");

        Assert.Equal(ValueKind.Of<double>(), reading.Kind);
        Assert.Equal(
            ["OBJECT_NOT_EXIST CORBA system exception: OBJECT_NOT_EXIST_NoMatch", "Failed to connect to device sys/tg_test/1"],
            reading.Failure!.Errors.Select(error => error.Description));
    }

    [Fact]
    public async Task An_attribute_that_is_not_there_is_refused_in_the_words_of_the_device()
    {
        await using var server = new FarServer();
        server.Answer = async (connection, request) => await connection.Send(request.Header.Operation == "get_attribute_config_5"
            ? request.Captured("47_get_attribute_config_missing_DevFailed")
            : request.Captured("21_read_missing"));

        IDevicePort port = server.Device;
        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await port.Read("nope"));

        Assert.Equal(("API_AttrNotFound", "MultiAttribute::get_attr_ind_by_name"), (refusal.Failure.Reason, refusal.Failure.Errors[0].Origin));
    }

    [Fact]
    public async Task An_enumeration_is_read_and_written_by_its_labels()
    {
        await using var server = new FarServer();
        SetPoint? written = null;
        server.Answer = async (connection, request) =>
        {
            switch (request.Header.Operation)
            {
                case "get_attribute_config_5":
                    await connection.Send(request.Captured("45_get_attribute_config_enum"));
                    break;
                case "write_attributes_4":
                    var (values, _) = ((AttributeValue4[], ClntIdent))request.Arguments!;
                    written = new(values[0].Name, values[0].Value.Value, null);
                    await connection.Send(request.Result(null));
                    break;
                default:
                    await connection.Send(request.Captured("25_read_enu"));
                    break;
            }
        };
        var labels = (await Describe(server, "enu")).Configuration.EnumLabels;

        var read = (string)(await server.Device.ReadAttribute("enu")).Value!;
        await server.Device.WriteAttribute("enu", labels[1]);

        Assert.Contains(read, labels);
        Assert.Equal((short[])[1], written!.Value);
    }

    private static ValueTask<AttributeDescription> Describe(FarServer server, string attribute) =>
        ((TangoDevice)server.Device.Port).DescribeAttribute(attribute, Errand.Read, default);

    private static byte[] Reply(FarRequest request, ReplyStatus status, int length) => Transcript.Written(
        GiopVersion.V10, true, writer => writer.Reply(new ReplyHeader(request.Header.RequestId, status), length, static (ref writer, count) =>
        {
            for (var i = 0; i < count; i++)
            {
                writer.WriteOctet(0);
            }
        }));
}
