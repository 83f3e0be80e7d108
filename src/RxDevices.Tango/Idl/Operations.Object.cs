// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:omg.org/CORBA/Object:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<string, bool> IsA { get; } = new(
        "_is_a",
        static (ref reader) => reader.ReadString(),
        static (ref writer, arguments) => writer.WriteString(arguments),
        static (ref reader) => reader.ReadBoolean(),
        static (ref writer, result) => writer.WriteBoolean(result));

    public static Operation<Unit, bool> NonExistent { get; } = new(
        "_non_existent",
        null,
        null,
        static (ref reader) => reader.ReadBoolean(),
        static (ref writer, result) => writer.WriteBoolean(result));
}
