using System.Reactive.Concurrency;
using System.Text;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>One client's side of the server: what it switched on, what it watches, and the answer to each of its queries.</summary>
/// <remarks>All on its strand.</remarks>
internal sealed partial class Conversation : IDisposable
{
    public const string PromptText = ">>> ";

    /// <summary>What a client is told first.</summary>
    public static Reply Greeting { get; } = new(Encoding.UTF8.GetBytes(PromptText), completesLine: false);

    private const string AfterReading = "\n" + PromptText;

    private readonly ClientPorts devices;
    private readonly Watches watches;
    private readonly Peer peer;
    private readonly LineRouterOptions options;
    private readonly Func<IReadOnlyList<LineStatistic>>? statistics;
    private IAnswerFormat format = TextFormat.Instance;
    private Answers answers;
    private bool showsPrompt = true;

    public Conversation(IDeviceDirectory directory, LineRouterOptions options, IScheduler scheduler, Peer peer, Func<IReadOnlyList<LineStatistic>>? statistics)
    {
        this.options = options;
        this.peer = peer;
        this.statistics = statistics;
        Strand = new Strand(scheduler, exception => watches!.Break(exception));
        devices = new(directory, new(peer.Name, peer.Host) { IsLocal = peer.IsLocal });
        answers = new(devices, asProxy: true);
        watches = new(options, Strand, scheduler, this);
    }

    public Strand Strand { get; }

    /// <summary>Hot. The readings of each watch, as it begins. On the strand. Does not complete.</summary>
    public IObservable<IObservable<Reply>> Watches => watches.Begun;

    public async ValueTask<Reply> Answer(Question question, CancellationToken cancellation)
    {
        try
        {
            return await Respond(question, cancellation);
        }
        catch (DevFailedException refusal)
        {
            return Says(format.Failure(refusal.Failure));
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return Says(format.Failure(DevFailed.Because(
                Reasons.DeviceBroke, $"{exception.GetType().Name}: {exception.Message}", "Conversation.Answer")));
        }
    }

    public void Dispose()
    {
        watches.Dispose();
        Strand.Dispose();
    }

    private async ValueTask<Reply> Respond(Question question, CancellationToken cancellation)
    {
        switch (question.Query)
        {
            case Query.Read read:
                return Shows(question, read, await answers.Read(question.Name(read.Name), read.Source, cancellation));
            case Query.Write write:
                RequireWriteAccess(write.Name, $"Writing attribute(s) on device {DeviceOf(write.Name)}", "DeviceProxy::write_attribute()");
                await answers.Write(write.Name, write.Value, cancellation);
                return Says(format.Reading(write.Name, await answers.Read(AttributeName.Parse(write.Name), ReadSource.Device, cancellation)));
            case Query.Execute execute:
                RequireWriteAccess(execute.Name, $"Command_inout on device {DeviceOf(execute.Name)}", "Connection::command_inout()");
                var (kind, result) = await answers.Execute(execute.Name, execute.Argument, execute.Source, cancellation);
                return Says(format.Result(kind, result));
            case Query.Describe { Name: "" }:
                return Says(format.Devices(answers.Devices));
            case Query.Describe describe:
                var (device, attribute) = await answers.Describe(describe.Name, cancellation);
                return Says(attribute is null
                    ? format.Device(device)
                    : format.Attribute(device, attribute, await answers.Polling(device.Name, attribute, cancellation)));
            case Query.Watch watch:
                await watches.Begin(question, watch, answers, format, cancellation);
                return new("", CompletesLine: true);
            case Query.Blank:
                watches.StopAll();
                return new(Prompt, CompletesLine: true);
            case Query.Auth:
                return new(Prompt, CompletesLine: true);
            case Query.Prompt prompt:
                showsPrompt = prompt.On;
                return new(Prompt, CompletesLine: true);
            case Query.Json json:
                format = json.On ? JsonFormat.Instance : TextFormat.Instance;
                answers = new(devices, asProxy: format.IsForPeople);
                return new(Prompt, CompletesLine: true);
            case Query.Client client:
                var identity = new ClientIdentity(client.Name, client.Host ?? peer.Host) { IsLocal = peer.IsLocal };
                devices.Introduce(identity);
                return format.IsForPeople ? new(Prompt, CompletesLine: true) : Says(format.Client(identity));
            case Query.Stats:
                return Says(format.Statistics(statistics?.Invoke() ?? throw VerbWords.Refuse("there is no server here that counts")));
            case Query.Help help:
                return Says(format.Help(help.Verb is null ? HelpText.All : HelpText.Of(help.Verb)));
            case Query.Quit:
                return new("", CompletesLine: true, EndsConversation: true);
            case Query.Refused refused:
                return Says(format.Failure(refused.Failure));
            case Query.Control or Query.ControlRead or Query.ControlWrite:
                return Says(await Control(question.Query, cancellation));
            default:
                return Says(await Administer(question.Query, answers, cancellation));
        }
    }

    // While something is watched its readings are what comes next; the prompt comes back with the empty line that ends it.
    public string Prompt => showsPrompt && format.IsForPeople && !watches.Any ? PromptText : "";

    // Written with the prompt, which is left out where it is not wanted.
    private Reply Shows(Question question, Query.Read read, Reading reading)
    {
        var text = question.Write(
            format, reading, AfterReading, read, static (read, format, reading) => format.Reading(read.Name, reading));
        return new(Prompt.Length > 0 ? text : text[..^PromptText.Length], completesLine: true);
    }

    private Reply Says(string text) => new($"{text}\n{Prompt}", CompletesLine: true);

    private void RequireWriteAccess(string name, string what, string origin)
    {
        if (!peer.IsLocal && !options.AllowRemoteWrites)
        {
            throw new DevFailedException(
                Reasons.ReadOnly,
                $"{what} is not authorized ({name}): this server takes writes and commands from its own machine only; "
                + "it was not started with --allow-remote-writes",
                origin);
        }
    }

    private static string DeviceOf(string name) => AttributeName.TryParse(name, out var parsed) is null ? parsed.Device : name;
}
