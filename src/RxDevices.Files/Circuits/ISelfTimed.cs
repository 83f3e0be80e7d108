namespace RxDevices.Files;

/// <summary>A quantity that changes at instants of its own (<see cref="Node.Due"/>).</summary>
internal interface ISelfTimed;
