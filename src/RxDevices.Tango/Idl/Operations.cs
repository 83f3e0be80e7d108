// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Collections.Frozen;

namespace RxDevices.Tango;

/// <summary>What a device can be asked, by the names that travel.</summary>
internal static partial class Operations
{
    private static readonly Lazy<FrozenDictionary<string, Operation>> ByName =
        new(static () => All.ToFrozenDictionary(operation => operation.Name));

    /// <summary>All operations of all versions of the interface.</summary>
    public static IReadOnlyList<Operation> All =>
    [
        IsA,
        NonExistent,
        GetName,
        GetDescription,
        GetState,
        GetStatus,
        GetAdmName,
        CommandInout,
        GetAttributeConfig,
        SetAttributeConfig,
        ReadAttributes,
        WriteAttributes,
        Ping,
        BlackBox,
        Info,
        CommandListQuery,
        CommandQuery,
        CommandInout2,
        ReadAttributes2,
        GetAttributeConfig2,
        CommandListQuery2,
        CommandQuery2,
        CommandInoutHistory2,
        ReadAttributeHistory2,
        ReadAttributes3,
        WriteAttributes3,
        ReadAttributeHistory3,
        Info3,
        GetAttributeConfig3,
        SetAttributeConfig3,
        ReadAttributeHistory4,
        CommandInoutHistory4,
        CommandInout4,
        ReadAttributes4,
        WriteAttributes4,
        SetAttributeConfig4,
        WriteReadAttributes4,
        GetAttributeConfig5,
        SetAttributeConfig5,
        ReadAttributes5,
        WriteReadAttributes5,
        ReadAttributeHistory5,
        GetPipeConfig5,
        SetPipeConfig5,
        ReadPipe5,
        WritePipe5,
        WriteReadPipe5,
    ];

    public static Operation? Find(string name) => ByName.Value.GetValueOrDefault(name);
}
