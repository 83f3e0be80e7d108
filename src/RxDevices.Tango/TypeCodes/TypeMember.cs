namespace RxDevices.Tango;

/// <summary>A member of a struct, exception or union.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Label">In a union, the discriminator's value that chooses it.</param>
internal sealed record TypeMember(string Name, TypeCode Type, long Label = 0);
