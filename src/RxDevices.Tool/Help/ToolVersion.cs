using System.Reflection;

namespace RxDevices.Tool;

/// <summary>Which version this is.</summary>
internal static class ToolVersion
{
    /// <summary><c>rxdevices 0.1.0</c>.</summary>
    public static string Line
    {
        get
        {
            var version = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
            return $"rxdevices {version.InformationalVersion.Split('+')[0]}";
        }
    }
}
