namespace RxDevices.Prompt;

/// <summary>One key, as the editor understands it.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Text">What it types, for <see cref="KeyCode.Text"/>.</param>
internal readonly record struct Key(KeyCode Code, string Text = "");
