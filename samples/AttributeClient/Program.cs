using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.Samples;

return await Sample.Run(args, () => AttributeClient.Far(LineAddress.Default), Check);

static async Task Check(Transcript transcript)
{
    using var host = new DeviceHost();
    host.Add("sys/tg_test/1", context => new TangoTest(context));
    await host.Device("sys/tg_test/1").WriteAttribute("ampli", 1.5);
    await AttributeClient.Near(host);

    var listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
    await using var server = host.ServeLines(listener);
    await host.Device("sys/tg_test/1").WriteAttribute("ampli", 2.5);
    await AttributeClient.Far(listener.Address);

    transcript.MustBe("1.5", "1.5", "2.5", "2.5");
}
