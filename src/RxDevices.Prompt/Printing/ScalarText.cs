using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace RxDevices.Prompt;

/// <summary>Single values as C# writes them: <c>0.5</c>, <c>true</c>, <c>"text"</c>; null for what is no single value.</summary>
internal static class ScalarText
{
    public static string? Of(object? value) => value switch
    {
        null => "null",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool flag => flag ? "true" : "false",
        double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        Enum label => label.ToString(),
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Type type => TypeText.Of(type),
        IFormattable number when value.GetType().IsValueType => number.ToString(null, CultureInfo.InvariantCulture),
        DeviceName or AttributeName or Uri or Version => value.ToString(),
        _ => null,
    };

    // 1 is an int and 1.0 is a double, in print as in code.
    private static string WithPoint(string number) => number.TrimStart('-').All(char.IsAsciiDigit) ? $"{number}.0" : number;
}
