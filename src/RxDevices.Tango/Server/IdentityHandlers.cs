using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Who a device is, whether it is there, and what was asked of it.</summary>
internal static class IdentityHandlers
{
    private const string Documentation = "Doc URL = http://www.tango-controls.org";

    private static readonly string[] Interfaces =
    [
        "IDL:Tango/Device:1.0", "IDL:Tango/Device_2:1.0", "IDL:Tango/Device_3:1.0", "IDL:Tango/Device_4:1.0", "IDL:Tango/Device_5:1.0",
        "IDL:omg.org/CORBA/Object:1.0",
    ];

    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.IsA, static (_, id) => Interfaces.Contains(id)),
        Handler.Of(Operations.NonExistent, static (_, _) => false),
        Handler.Of(Operations.Ping, static (_, _) => Unit.Default),
        Handler.Of(Operations.GetName, static (call, _) => call.Servant.Name.ToString()),
        Handler.Of(
            Operations.GetDescription,
            static (call, _) => call.Servant is AdminPort ? "A device server device !!" : "A TANGO device"),
        Handler.Of(Operations.GetAdmName, static (call, _) => call.Server.Admin.Name.ToString()),
        Handler.Of(Operations.GetState, static (call, _) => Read<DevState>(call, "State")),
        Handler.Of(Operations.GetStatus, static (call, _) => Read<string>(call, "Status")),
        Handler.Of(Operations.Info, static async (call, _) =>
        {
            var type = (await call.Describe().ConfigureAwait(false)).Class;
            return new DevInfo(type, call.Server.Id, Host, ServerFace.InterfaceVersion, Documentation);
        }),
        Handler.Of(Operations.Info3, static async (call, _) =>
        {
            var type = (await call.Describe().ConfigureAwait(false)).Class;
            return new DevInfo3(type, call.Server.Id, Host, ServerFace.InterfaceVersion, Documentation, type);
        }),
        Handler.Of(Operations.BlackBox, static async (call, count) =>
        {
            var requests = await call.Device.Administration.BlackBox(count, call.Cancellation).ConfigureAwait(false);
            return requests.Select(TangoText.Of).ToArray();
        }),
    ];

    private static string Host => Environment.MachineName;

    private static async ValueTask<T> Read<T>(Call call, string attribute)
    {
        var reading = await call.Device.Read(attribute, call.Cancellation).ConfigureAwait(false);
        return reading.As<T>().Value;
    }
}
