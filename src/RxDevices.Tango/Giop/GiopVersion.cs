namespace RxDevices.Tango;

/// <summary>The versions of GIOP; a reply is in the version of its request. The number is the minor one.</summary>
internal enum GiopVersion : byte
{
    /// <summary>1.0: no fragments.</summary>
    V10,

    /// <summary>1.1: fragments, one message of them at a time.</summary>
    V11,

    /// <summary>1.2: other headers, bodies aligned to 8, fragments that name their request.</summary>
    V12,
}
