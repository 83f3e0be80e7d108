namespace RxDevices.Files;

/// <summary>The first set point of a setting, as it stands in a file.</summary>
internal static class SettingText
{
    /// <summary>Whether it is a value of a type.</summary>
    public static bool IsRight(FileText text, DataType type) =>
        type == DataType.String ? !text.IsNothing : !text.IsNothing && TryNumber(text, out var number) && double.IsFinite(number);

    /// <summary>The number it says; 1 for true.</summary>
    public static bool TryNumber(FileText text, out double number)
    {
        number = text.Text is "true" or "True" or "TRUE" ? 1 : 0;
        return number != 0 || text.Text is "false" or "False" or "FALSE" || NumberKind.TryNumber(text.Text, out number);
    }
}
