namespace RxDevices.Tapes;

/// <summary>Bytes of a block that are nothing that was ever written: the block is left out.</summary>
internal sealed class TapeDamageException(string message) : Exception(message);
