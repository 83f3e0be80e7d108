using Microsoft.Extensions.Options;

namespace RxDevices.Tango;

/// <summary>Finds at start what is wrong with the addresses, the name and the bounds of a Tango server, all of it at once.</summary>
internal sealed class TangoHostingOptionsValidator : IValidateOptions<TangoHostingOptions>
{
    public ValidateOptionsResult Validate(string? name, TangoHostingOptions options)
    {
        var problems = new List<string>();
        foreach (var address in options.Addresses)
        {
            try
            {
                TangoAddress.Parse(address);
            }
            catch (FormatException malformed)
            {
                problems.Add(malformed.Message);
            }
        }

        var server = options.Server;
        Require(
            DeviceName.TryParse($"dserver/{ServerFace.Executable}/{server.Instance}", out _),
            $"'{server.Instance}' cannot be the name of an instance: write one word, without slash.");
        Require(server.LargestMessage >= GiopHeader.Length, $"The largest message must be {GiopHeader.Length} bytes or more.");
        Require(server.Window > 0, "The window must be above 0 requests.");
        Require(server.HighWater > 0, "The high water mark must be above 0 bytes.");
        Require(server.LongestIdle > TimeSpan.Zero, "The longest time without a request must be above 0 s.");
        Require(server.DrainTimeout >= TimeSpan.Zero, "The time to drain must be 0 s or more.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(bool condition, string otherwise)
        {
            if (!condition)
            {
                problems.Add(otherwise);
            }
        }
    }
}
