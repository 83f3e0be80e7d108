using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>A file can be read at one sitting: about 100 lines, and never more than 300.</summary>
public static class FileSizes
{
    private const int Most = 300;

    public static IEnumerable<Finding> NotTooLong(SourceFile file)
    {
        var lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
        return lines > Most ? [new Finding(file.Path, Most + 1, $"{lines} lines; {Most} is the most: split it by topic")] : [];
    }
}
