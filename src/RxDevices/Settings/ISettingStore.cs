namespace RxDevices;

/// <summary>Where the last written values of memorized settings outlive the program.</summary>
/// <remarks>
/// Safe from any thread. Names compare without case. Values are text: the caller encodes, in well-formed Unicode.
/// </remarks>
public interface ISettingStore
{
    /// <summary>The value kept last, or null when none was. Answers from memory, so that a device may ask on its strand.</summary>
    /// <param name="device">The device the setting belongs to.</param>
    /// <param name="attribute">The setting's name within its device.</param>
    /// <remarks>
    /// A value counts from the call of <see cref="Keep"/> on, before it is safe, so that a device made anew finds what was written
    /// last; one that could not be kept counts no more.
    /// </remarks>
    string? Recall(DeviceName device, string attribute);

    /// <summary>Keeps a value in the place of the one before. Never blocks: the task is done when the value is safe.</summary>
    /// <param name="device">The device the setting belongs to.</param>
    /// <param name="attribute">The setting's name within its device.</param>
    /// <param name="value">The value as text.</param>
    /// <returns>
    /// Done when this value, or one given later for the same setting, is safe: a store may leave out what is already overtaken, but
    /// it never goes back to an earlier one. Fails with <see cref="IOException"/> when the value could not be kept.
    /// </returns>
    Task Keep(DeviceName device, string attribute, string value);
}
