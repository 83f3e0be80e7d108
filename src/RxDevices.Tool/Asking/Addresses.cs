using System.CommandLine.Parsing;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Addresses as they are typed.</summary>
internal static class Addresses
{
    public static LineAddress? Parse(ArgumentResult result) => ParseAll(result)?[0];

    public static LineAddress[]? ParseAll(ArgumentResult result) => result.ParseAll(LineAddress.Parse);
}
