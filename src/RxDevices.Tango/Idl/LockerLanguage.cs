// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The enumeration <c>IDL:Tango/LockerLanguage:1.0</c>; the position of a member travels.</summary>
internal enum LockerLanguage
{
    Cpp,
    Java,
}
