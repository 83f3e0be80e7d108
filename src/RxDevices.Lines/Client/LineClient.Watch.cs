using System.Globalization;
using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <content>Watching attributes of the server.</content>
public sealed partial class LineClient
{
    /// <summary>Cold. The readings of an attribute as the server tells them, over a connection of its own. Fails with
    /// <see cref="DevFailedException"/> when the server refuses, and when it is lost (<see cref="Reasons.CommunicationFailed"/>).
    /// Completes with the device.</summary>
    /// <param name="name">The full name of the attribute, domain/family/member/attribute.</param>
    /// <param name="every">Asks the attribute at this period; default: each reading it has, or, when it has none of itself, as often as
    /// the server is set to ask.</param>
    public IObservable<Reading> Watch(string name, TimeSpan? every = null) => WatchPort(name, every)
        .Catch((DevFailedException refusal) => Observable.Throw<Reading>(
            refusal.Failure.Reason == Reasons.AttributeNotFound && AttributeName.TryParse(name, out var unknown) is null
                ? ProxyFailures.NoAttribute(unknown.Device, unknown.Attribute).ToException()
                : refusal));

    /// <summary>Cold. The same, with the refusals of the device itself.</summary>
    internal IObservable<Reading> WatchPort(string name, TimeSpan? every = null) => Observable.Create<Reading>(async (readings, cancellation) =>
    {
        RequireName(name);
        var question = every is { } period
            ? string.Create(CultureInfo.InvariantCulture, $"watch {name} every {period.TotalSeconds}")
            : $"watch {name}";
        try
        {
            await using var channel = await Open(cancellation).ConfigureAwait(false);
            await channel.Say(question, cancellation).ConfigureAwait(false);
            while (await channel.Hear(cancellation).ConfigureAwait(false) is { } heard)
            {
                if (!heard.TryGetProperty("watched", out var goesOn))
                {
                    throw JsonReadings.FailureOf(heard)!.ToException();
                }

                if (!goesOn.GetBoolean())
                {
                    return;
                }

                readings.OnNext(JsonReadings.Read(heard));
            }

            throw LineChannel.Lost(null);
        }
        catch (Exception exception) when (LineChannel.IsLoss(exception))
        {
            throw LineChannel.Lost(exception);
        }
    });
}
