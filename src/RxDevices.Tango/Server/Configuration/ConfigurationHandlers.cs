using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Which attributes a device has and how they are configured, and changes of that, in all versions of the interface.</summary>
internal static class ConfigurationHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.GetAttributeConfig5, static (call, names) => Describe(call, names, AttributeConfigs.Of)),
        Handler.Of(Operations.GetAttributeConfig3, static (call, names) => Describe(call, names, ServedConfiguration.ToVersion3)),
        Handler.Of(Operations.GetAttributeConfig2, static (call, names) => Describe(call, names, ServedConfiguration.ToVersion2)),
        Handler.Of(Operations.GetAttributeConfig, static (call, names) => Describe(call, names, ServedConfiguration.ToVersion1)),
        Handler.Of(Operations.SetAttributeConfig5, static (call, asked) =>
        {
            call.Conversation.Hear(asked.ClIdent);
            return Configure(call, asked.NewConf, static wanted => wanted.Name, static (_, wanted) => wanted);
        }),
        Handler.Of(Operations.SetAttributeConfig4, static (call, asked) =>
        {
            call.Conversation.Hear(asked.ClIdent);
            return Configure(call, asked.NewConf, static wanted => wanted.Name, ServedConfiguration.Merge);
        }),
        Handler.Of(Operations.SetAttributeConfig3, static (call, wanted) =>
            Configure(call, wanted, static wanted => wanted.Name, ServedConfiguration.Merge)),
        Handler.Of(Operations.SetAttributeConfig, static (call, wanted) =>
            Configure(call, wanted, static wanted => wanted.Name, ServedConfiguration.Merge)),
    ];

    private static async ValueTask<T[]> Describe<T>(Call call, string[] names, Func<AttributeDescription, T> show)
    {
        var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
        return [.. AttributeReads.Expand(names, device).Select(name => show(Find(device, name)))];
    }

    private static async ValueTask<Unit> Configure<T>(
        Call call, T[] wanted, Func<T, string> nameOf, Func<AttributeConfig5, T, AttributeConfig5> merge)
    {
        Permissions.RequireWrite(call, "Configuring an attribute", "set_attribute_config_5");
        foreach (var one in wanted)
        {
            var attribute = Find(await call.Describe().ConfigureAwait(false), nameOf(one));
            var now = AttributeConfigs.Of(attribute);
            var changes = WantedConfiguration.Changes(now, merge(now, one));
            await call.Device.Configure(attribute.Name, changes, call.Cancellation).ConfigureAwait(false);
        }

        return Unit.Default;
    }

    private static AttributeDescription Find(DeviceDescription device, string name) => device.Attribute(name)
        ?? throw new DevFailedException(Reasons.AttributeNotFound, $"{name} attribute not found", "MultiAttribute::get_attr_by_name");
}
