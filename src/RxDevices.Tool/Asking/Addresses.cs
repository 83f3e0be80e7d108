using System.CommandLine.Parsing;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Addresses as they are typed.</summary>
internal static class Addresses
{
    public static LineAddress? Parse(ArgumentResult result)
    {
        try
        {
            return LineAddress.Parse(result.Tokens[0].Value);
        }
        catch (FormatException malformed)
        {
            result.AddError(malformed.Message);
            return null;
        }
    }

    public static LineAddress[]? ParseAll(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(token => LineAddress.Parse(token.Value))];
        }
        catch (FormatException malformed)
        {
            result.AddError(malformed.Message);
            return null;
        }
    }
}
