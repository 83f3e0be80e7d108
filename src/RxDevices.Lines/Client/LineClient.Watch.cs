using System.Globalization;
using System.Reactive.Linq;
using System.Text.Json;
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
    public IObservable<Reading> Watch(string name, TimeSpan? every = null) => Explained(name, WatchPort(name, Identity, every));

    /// <summary>Cold. The events of an attribute as the server tells them, over a connection of its own. Fails with
    /// <see cref="DevFailedException"/> when the server refuses, and when it is lost (<see cref="Reasons.CommunicationFailed"/>).
    /// Completes with the device.</summary>
    /// <param name="name">The full name of the attribute, domain/family/member/attribute.</param>
    /// <param name="kind">Which readings are events.</param>
    public IObservable<Reading> Watch(string name, EventKind kind) =>
        Explained(name, WatchFor(name, kind.ToString(), Identity, JsonReadings.Read));

    /// <summary>Cold. The same, with the refusals of the device itself.</summary>
    internal IObservable<Reading> WatchPort(string name, ClientIdentity asker, TimeSpan? every = null) => WatchFor(
        name,
        every is { } period ? string.Create(CultureInfo.InvariantCulture, $"every {period.TotalSeconds}") : "",
        asker,
        JsonReadings.Read);

    /// <summary>Cold. What is told of a name, over a connection of its own, with the refusals of the device itself.</summary>
    internal IObservable<T> WatchFor<T>(string name, string topic, ClientIdentity asker, Func<JsonElement, T> read) =>
        Observable.Create<T>(async (observer, cancellation) =>
        {
            RequireName(name);
            try
            {
                await using var channel = await Open(cancellation).ConfigureAwait(false);
                await channel.Say($"watch {name} {topic}", asker, cancellation).ConfigureAwait(false);
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

                    // What the server left out because we were slow is no reading; the newest one follows.
                    if (!heard.TryGetProperty("missed", out _))
                    {
                        observer.OnNext(read(heard));
                    }
                }

                throw LineChannel.Lost(null);
            }
            catch (Exception exception) when (LineChannel.IsLoss(exception))
            {
                throw LineChannel.Lost(exception);
            }
        });

    private static IObservable<Reading> Explained(string name, IObservable<Reading> readings) => readings
        .Catch((DevFailedException refusal) => Observable.Throw<Reading>(
            refusal.Failure.Reason == Reasons.AttributeNotFound && AttributeName.TryParse(name, out var unknown) is null
                ? ProxyFailures.NoAttribute(unknown.Device, unknown.Attribute).ToException()
                : refusal));
}
