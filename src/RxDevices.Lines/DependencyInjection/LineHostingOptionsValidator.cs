using Microsoft.Extensions.Options;

namespace RxDevices.Lines;

/// <summary>Finds at start what is wrong with the addresses and bounds of a line server, all of it at once.</summary>
internal sealed class LineHostingOptionsValidator : IValidateOptions<LineHostingOptions>
{
    public ValidateOptionsResult Validate(string? name, LineHostingOptions options)
    {
        var problems = new List<string>();
        foreach (var address in options.Addresses)
        {
            try
            {
                Require(
                    !LineAddress.Parse(address).IsTls || options.Tls.Certificate is not null,
                    $"{address} needs a certificate: give one with --cert FILE, or listen on a tcp:// address.");
            }
            catch (FormatException malformed)
            {
                problems.Add(malformed.Message);
            }
        }

        Require(options.Server.LongestLine > 0, "The longest line must be above 0 bytes.");
        Require(options.Server.Window > 0, "The window must be above 0 lines.");
        Require(options.Server.HighWater > 0, "The high water mark must be above 0 bytes.");
        Require(options.Server.LargestBacklog > 0, "The largest backlog must be above 0 bytes.");
        Require(options.Server.MaxClients > 0, "The number of clients must be above 0.");
        Require(options.Server.AdmissionTimeout > TimeSpan.Zero, "The time to be let in must be above 0 s.");
        Require(IsTimeout(options.Server.LineTimeout), "The time for a line must be above 0 s, or infinite.");
        Require(IsTimeout(options.Server.WriteTimeout), "The time to write must be above 0 s, or infinite.");
        Require(IsTimeout(options.Server.IdleTimeout), "The time to be idle must be above 0 s, or infinite.");
        Require(options.Server.ClientsAtDoor > 0, "The number of clients at the door must be above 0.");
        Require(options.Server.ClientsPerPeer > 0, "The number of connections of one machine must be above 0.");
        Require(
            options.Server.Tokens.All(TokenFile.IsToken),
            $"A token is one word of at most {TokenFile.LongestToken} bytes.");
        Require(options.Server.DrainTimeout >= TimeSpan.Zero, "The time to drain must be 0 s or more.");
        Require(options.Router.WatchPeriod > TimeSpan.Zero, "The period of watches must be above 0 s.");
        Require(options.Router.WatchesPerConversation >= 0, "The number of watches must be 0 or more.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(bool condition, string otherwise)
        {
            if (!condition)
            {
                problems.Add(otherwise);
            }
        }
    }

    private static bool IsTimeout(TimeSpan span) => span > TimeSpan.Zero || span == Timeout.InfiniteTimeSpan;
}
