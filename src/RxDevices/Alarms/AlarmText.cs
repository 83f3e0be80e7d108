using System.Text;

namespace RxDevices;

/// <summary>The lines that a status adds for attributes in alarm or warning, in Tango's words.</summary>
internal static class AlarmText
{
    /// <summary>A line for each cause, each with a line break before it; empty when no attribute is in alarm or warning.</summary>
    public static string Of(IEnumerable<DeviceAttribute> attributes)
    {
        var byLimits = new StringBuilder();
        var declared = new StringBuilder();
        foreach (var attribute in attributes)
        {
            AddCauses(byLimits, attribute.Causes, attribute.Description.Label);
            if (attribute.Causes == AlarmCauses.None && attribute.Quality is Quality.Alarm or Quality.Warning)
            {
                declared.Append(attribute.Quality == Quality.Alarm
                    ? $"\nAlarm : Quality factor set to ALARM for attribute {attribute.Description.Label}"
                    : $"\nWarning : Quality factor set to WARNING for attribute {attribute.Description.Label}");
            }
        }

        return byLimits.Append(declared).ToString();
    }

    /// <summary>A line, with a line break before it, for the attributes whose memorized value could not be shown or written again.</summary>
    public static string OfMemory(IEnumerable<DeviceAttribute> attributes)
    {
        var names = attributes.Where(attribute => attribute.MemoryFailure is not null).Select(attribute => attribute.Name).ToList();
        return names.Count switch
        {
            0 => "",
            1 => $"\nMemorized attribute {names[0]} has failed during device startup sequence",
            _ => $"\nMemorized attributes {string.Join(", ", names)} have failed during device startup sequence",
        };
    }

    private static void AddCauses(StringBuilder text, AlarmCauses causes, string label)
    {
        Add(AlarmCauses.BelowAlarm, "Alarm : Value too low for");
        Add(AlarmCauses.AboveAlarm, "Alarm : Value too high for");
        Add(AlarmCauses.DifferentFromSet, "Alarm : Read too Different than Set (RDS) for");
        Add(AlarmCauses.BelowWarning, "Warning : Value too low for");
        Add(AlarmCauses.AboveWarning, "Warning : Value too high for");

        void Add(AlarmCauses cause, string line)
        {
            if (causes.HasFlag(cause))
            {
                text.Append('\n').Append(line).Append(' ').Append(label);
            }
        }
    }
}
