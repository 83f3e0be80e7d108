using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>A device of a far Tango server, as a port.</summary>
internal sealed partial class TangoDevice : IDevicePort, IDisposable
{
    private readonly TangoClient client;
    private readonly ClntIdent ident;
    private readonly string objectKey;
    private readonly FarDescriptions descriptions;
    private readonly FarEvents events;

    public TangoDevice(TangoClient client, DeviceName name)
    {
        (this.client, Name) = (client, name);
        ident = ClientIdents.Of(ClientIdentity.InProcess);
        objectKey = ObjectKeys.Of(name.ToString());
        descriptions = new(this, client);
        events = new(this, client);
        Admin = new(this, client, ident);
    }

    // What is known of the device, and what is watched, is the same for all its clients.
    private TangoDevice(TangoDevice device, ClientIdentity caller)
    {
        (client, Name, objectKey, descriptions, events) = (device.client, device.Name, device.objectKey, device.descriptions, device.events);
        ident = ClientIdents.Of(caller);
        Admin = new(this, client, ident);
    }

    public DeviceName Name { get; }

    public IDeviceAdministration Administration => new TangoAdministration(this, client.Options);

    /// <summary>The admin device of its server.</summary>
    internal FarAdmin Admin { get; }

    public IDevicePort For(ClientIdentity client) => new TangoDevice(this, client);

    /// <summary>Whether the device is there: asks it for nothing.</summary>
    public Task Ping(CancellationToken cancellation) => Ask(Operations.Ping.With(default), cancellation);

    public ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default) => descriptions.Device(cancellation);

    public async ValueTask<Reading> Read(
        string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        AttributeDescription? description = null;
        Reading reading;
        try
        {
            description = await DescribeToRead(attribute, cancellation).ConfigureAwait(false);
            reading = await AskReading(attribute, description, source, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException failed)
        {
            reading = Nothing(description, failed.Failure);
        }

        return reading.Failure?.Reason == Reasons.AttributeNotFound ? throw reading.Failure.ToException() : reading;
    }

    public async ValueTask Write(string attribute, object? value, CancellationToken cancellation = default)
    {
        var description = await descriptions.Attribute(attribute, Errand.Write, cancellation).ConfigureAwait(false);
        try
        {
            var question = new Question<SetPoint, Unit>(
                Operations.WriteAttributes4.Name, SetPointOf(description, value), WriteSetPoint, static (ref _) => default)
            {
                Errand = Errand.Write,
                MayRepeat = false,
            };
            await Ask(question, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException)
        {
            descriptions.Forget(attribute);
            throw;
        }
    }

    public async ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        // As in Tango's own client, what the argument must be is only asked when there is one.
        var kind = argument is null ? ValueKind.Void : (await descriptions.Command(command, cancellation).ConfigureAwait(false)).Argument;
        var question = Operations.CommandInout4.With((command, CommandValues.ToAny(kind, argument), (DevSource)source, ident)) with
        {
            Errand = Errand.Execute(command),
            MayRepeat = false,
        };
        return CommandValues.ToModel(await Ask(question, cancellation).ConfigureAwait(false));
    }

    public async ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default)
    {
        var errand = new Errand("set_attribute_config");
        var configuration = await descriptions.AskAttribute(attribute, errand, cancellation).ConfigureAwait(false);
        var question = Operations.SetAttributeConfig5.With(([ConfigurationChange.Apply(configuration, properties)], ident));
        await Ask(question with { Errand = errand, MayRepeat = false }, cancellation).ConfigureAwait(false);
        descriptions.Forget(attribute);
    }

    /// <summary>Cold. Fails where there is no such attribute, or the server is away. What an attribute is, once.</summary>
    internal IObservable<AttributeDescription> Described(string attribute) => Observable.FromAsync(
        cancellation => DescribeAttribute(attribute, new("subscribe_event"), cancellation).AsTask(), ImmediateScheduler.Instance);

    /// <summary>What is known of an attribute already, if anything is.</summary>
    internal AttributeDescription? Known(string attribute) => descriptions.Known(attribute);

    /// <summary>Takes note of what an attribute is now.</summary>
    internal AttributeDescription Learn(AttributeConfig5 wire) => descriptions.Learn(wire);

    /// <summary>A reading without a value.</summary>
    internal Reading Nothing(AttributeDescription? attribute, DevFailed failure) =>
        AttributeReadings.FormOf(attribute?.Kind ?? new(DataType.String, DataFormat.Scalar))
            .Nothing(new(client.Options.Clock.Now, Quality.Invalid, failure, default, default));

    /// <summary>What an attribute is, as far as is known without asking again.</summary>
    internal ValueTask<AttributeDescription> DescribeAttribute(string attribute, Errand errand, CancellationToken cancellation) =>
        descriptions.Attribute(attribute, errand, cancellation);

    /// <summary>The configuration of an attribute as it travels, asked now.</summary>
    internal Task<AttributeConfig5> AskConfiguration(string attribute, CancellationToken cancellation) =>
        descriptions.AskAttribute(attribute, new("get_attribute_config"), cancellation);

    /// <summary>Asks the far device.</summary>
    internal Task<TResult> Ask<TArguments, TResult>(Question<TArguments, TResult> question, CancellationToken cancellation) =>
        client.Ask(Name, objectKey, question, cancellation);

    // Without it a reading can be understood but for the labels of an enumeration; why there is none the device says best when it is read.
    private async ValueTask<AttributeDescription?> DescribeToRead(string attribute, CancellationToken cancellation)
    {
        try
        {
            return await descriptions.Attribute(attribute, Errand.Read, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refused) when (refused.Failure.Reason == Reasons.AttributeNotFound)
        {
            return null;
        }
    }

    private async Task<Reading> AskReading(
        string attribute, AttributeDescription? description, ReadSource source, CancellationToken cancellation)
    {
        var question = Operations.ReadAttributes5.With(
            ([attribute], (DevSource)source, ident),
            (ref reader) => AttributeReadings.Read(ref reader, _ => description)) with
        { Errand = Errand.Read };
        return await Ask(question, cancellation).ConfigureAwait(false) is [var answer]
            ? answer.Reading
            : throw ClientFailures.NotUnderstood(Name, Errand.Read, "it has no reading, or several").ToException();
    }

    private static SetPoint SetPointOf(AttributeDescription attribute, object? value)
    {
        try
        {
            return SetPoint.Of(attribute, value);
        }
        catch (InvalidCastException exception)
        {
            throw new DevFailedException(
                Reasons.IncompatibleAttribute, $"Attribute {attribute.Name}: {exception.Message}", "DeviceProxy::write_attribute()");
        }
    }

    private void WriteSetPoint(ref CdrWriter writer, SetPoint setPoint)
    {
        writer.WriteSequence([setPoint], SetPoint.Write);
        ClntIdent.Write(ref writer, ident);
    }
}
