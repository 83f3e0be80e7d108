// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The enumeration <c>IDL:Tango/AttributeDataType:1.0</c>; the position of a member travels.</summary>
internal enum AttributeDataType
{
    AttBool,
    AttShort,
    AttLong,
    AttLong64,
    AttFloat,
    AttDouble,
    AttUchar,
    AttUshort,
    AttUlong,
    AttUlong64,
    AttString,
    AttState,
    DeviceState,
    AttEncoded,
    AttNoData,
}
