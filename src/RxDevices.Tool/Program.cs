using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Lines;

using var host = new DeviceHost();
host.Add("test/asyncio/1", context => new AsyncioDevice(context));
host.Add("lab/supply/1", context => new PowerSupply(context));
await using var server = new LineServer(new LineRouter(host, new(), host.Clock), new(), host.Clock);
var listener = await SocketListener.Listen(LineAddress.Default);
server.Serve(listener);
Console.WriteLine($"Serving on {listener.Description}");
await new TaskCompletionSource().Task;
