namespace RxDevices;

/// <summary>Why an attribute is in alarm or warning.</summary>
[Flags]
internal enum AlarmCauses
{
    None = 0,
    BelowAlarm = 1,
    AboveAlarm = 2,
    BelowWarning = 4,
    AboveWarning = 8,
    DifferentFromSet = 16,
}
