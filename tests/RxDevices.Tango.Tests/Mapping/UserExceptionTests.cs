using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Mapping;

public class UserExceptionTests
{
    [Fact]
    public void A_refusal_of_a_real_device_is_a_failure_of_the_model()
    {
        var expected = DevFailed.Because("API_CommandNotFound", "Command nope not found", "Device_2Impl::command_query_2");
        Assert.Equal(expected, Failure("52_command_query_2_missing"));
        Assert.Equal(
            DevFailed.Because("API_AttrNotWritable", "Attribute double_spectrum_ro is not writable", "DeviceImpl::write_attributes"),
            Failure("41_write_readonly_MultiDevFailed"));
    }

    [Fact]
    public void A_failure_comes_back()
    {
        var failure = DevFailed.Because("a", "b", "c").Then("d", "e", "f");
        Assert.Equal(failure, Again(UserException.Of(failure)).ToFailure());

        var several = Again(UserException.Of(("x", 0, failure), ("y", 2, DevFailed.Because("g", "h", "i"))));
        Assert.Equal([("x", 0), ("y", 2)], several.NamedErrors.Select(named => (named.Name, named.IndexInCall)));
        Assert.Equal(["a", "d", "g"], several.ToFailure().Errors.Select(error => error.Reason));
    }

    [Fact]
    public void A_failure_without_errors_says_so_itself() =>
        Assert.Equal("API_CommunicationFailed", Again(new("IDL:Tango/DevFailed:1.0", [], [])).ToFailure().Reason);

    [Fact]
    public void An_exception_of_another_interface_is_a_problem()
    {
        var bytes = CdrWriter.ToArray(new UserException("IDL:Other:1.0", [], []), UserException.Write);
        var reader = new CdrReader(bytes, isLittleEndian: true);
        UserException.Read(ref reader);
        Assert.StartsWith("an exception is unknown", reader.Problem, StringComparison.Ordinal);
    }

    private static DevFailed Failure(string name)
    {
        var capture = Capture.Of(name);
        return Assert.IsType<UserException>(Transcript.DecodeReply(Transcript.Frame(capture.Reply)[0], capture.Operation).Body).ToFailure();
    }

    private static UserException Again(UserException exception)
    {
        var reader = new CdrReader(CdrWriter.ToArray(exception, UserException.Write, isLittleEndian: false), isLittleEndian: false);
        var again = UserException.Read(ref reader);
        Assert.Null(reader.Problem);
        return again;
    }
}
