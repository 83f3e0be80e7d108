using System.Reactive.Concurrency;

namespace RxDevices.Lines.Tests.Text;

/// <summary>A device that gives its argument back, so that a literal goes the way it goes when a client sends it.</summary>
internal sealed class Echo<T> : Device
{
    public Echo()
        : base(new(DeviceName.Parse("test/text/echo"), ImmediateScheduler.Instance)) => Command<T, T>("Say", value => value);

    public T Say(object? argument) => (T)((IDevicePort)this).Execute("Say", argument).AsTask().GetAwaiter().GetResult()!;
}
