using System.Reactive;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

/// <summary>What is wrong with a declaration is said when the device is made.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Limits_that_leave_nothing_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Declared<int>(new() { MinValue = 5, MaxValue = 5 }));
        Assert.Equal("Attribute x: Value of min_value is greater than or equal to max_value", error.Message);
    }

    [Fact]
    public void One_limit_alone_is_fine()
    {
        using var low = new Declared<double>(new() { MinValue = 5 });
        using var high = new Declared<double>(new() { MaxValue = 5 });
        Assert.Equal((5.0, 5.0), (low.X.Description.Configuration.MinValue, high.X.Description.Configuration.MaxValue));
    }

    [Fact]
    public void What_only_commands_carry_is_no_attribute()
    {
        Assert.Throws<NotSupportedException>(() => new Declared<Unit>(new()));
        Assert.Throws<NotSupportedException>(() => new Declared<LongStringArray>(new()));
        Assert.Throws<NotSupportedException>(() => new Declared<DoubleStringArray>(new()));
    }

    [Fact]
    public async Task A_device_that_is_gone_answers_no_last_value()
    {
        var device = new Declared<double>(new());
        device.Start();
        device.Dispose();
        var reading = await ((IDevicePort)device).Read("x", TestContext.Current.CancellationToken);
        Assert.Equal(Reasons.DeviceNotFound, reading.Failure?.Reason);
    }

    private sealed class Declared<T> : Device
    {
        public Declared(AttributeConfiguration configuration)
            : base(new Bench().Context()) => X = Setting<T>("x", default!, configuration);

        public Setting<T> X { get; }
    }
}
