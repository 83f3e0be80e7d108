namespace RxDevices.Tests.Failures;

public class DevFailedTests
{
    [Fact]
    public void A_stack_of_errors_is_printed_as_PyTango_prints_it()
    {
        var failure = DevFailed.Because("API_AttrValueNotSet", "Read value for attribute no_value has not been updated", "Device_3Impl::read_attributes_no_except")
            .Then("API_AttributeFailed", "Failed to read_attribute on device sys/tg_test/1, attribute no_value", "DeviceProxy::read_attribute()");

        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = Read value for attribute no_value has not been updated\n"
            + "  origin = Device_3Impl::read_attributes_no_except\n  reason = API_AttrValueNotSet\nseverity = ERR]\n\n"
            + "DevError[\n    desc = Failed to read_attribute on device sys/tg_test/1, attribute no_value\n"
            + "  origin = DeviceProxy::read_attribute()\n  reason = API_AttributeFailed\nseverity = ERR]\n]",
            failure.ToString());
    }

    [Fact]
    public void A_single_error_is_printed_as_PyTango_prints_it() => Assert.Equal(
        "DevFailed[\nDevError[\n    desc = Attribute nope is not supported by device sys/tg_test/1\n"
        + "  origin = AttributeProxy::real_constructor()\n  reason = API_UnsupportedAttribute\nseverity = PANIC]\n]",
        $"{new DevFailed(new DevError("API_UnsupportedAttribute", "Attribute nope is not supported by device sys/tg_test/1", "AttributeProxy::real_constructor()", ErrorSeverity.Panic))}");

    [Fact]
    public void It_speaks_for_its_cause_and_adding_a_layer_leaves_it_as_it_is()
    {
        var cause = DevFailed.Because("Cold", "too cold", "Cryostat");

        var failure = cause.Then("API_CommandFailed", "Failed to cool", "Proxy");

        Assert.Equal(("Cold", "too cold"), (failure.Reason, failure.Description));
        Assert.Equal(["Cold", "API_CommandFailed"], failure.Errors.Select(error => error.Reason));
        Assert.Single(cause.Errors);
    }

    [Fact]
    public void It_is_a_value()
    {
        var one = DevFailed.Because("Cold", "too cold", "Cryostat").Then("a", "b", "c");
        var same = DevFailed.Because("Cold", "too cold", "Cryostat").Then("a", "b", "c");

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, DevFailed.Because("Cold", "too cold", "Cryostat"));
        Assert.NotEqual(one, DevFailed.Because("Cold", "too cold", "Cryostat").Then("a", "b", "d"));
    }

    [Fact]
    public void A_failure_without_an_error_is_none() => Assert.Throws<ArgumentException>(() => new DevFailed());

    [Fact]
    public void An_exception_is_made_fresh_and_carries_it()
    {
        var failure = DevFailed.Because("Cold", "too cold", "Cryostat");

        var (one, other) = (failure.ToException(), failure.ToException());

        Assert.NotSame(one, other);
        Assert.Same(failure, one.Failure);
        Assert.Equal("too cold", one.Message);
        Assert.Equal(failure, new DevFailedException("Cold", "too cold", "Cryostat").Failure);
    }
}
