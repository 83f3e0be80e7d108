using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>
/// Turns the lines of a client into replies: an observable in, an observable out, no socket in sight, so that a conversation can be
/// tested in virtual time.
/// </summary>
/// <remarks>Safe from any thread. One router serves any number of conversations.</remarks>
public sealed class LineRouter
{
    private readonly IDeviceDirectory directory;
    private readonly LineRouterOptions options;
    private readonly IScheduler scheduler;
    private readonly Func<Line, Question> ask = new KnownLines().Ask;

    /// <summary>Makes a router over a directory.</summary>
    /// <param name="directory">The devices that are spoken of.</param>
    /// <param name="options">What clients may do.</param>
    /// <param name="scheduler">The clock of <c>watch NAME every SECONDS</c>: the host's.</param>
    public LineRouter(IDeviceDirectory directory, LineRouterOptions options, IScheduler scheduler)
    {
        this.directory = directory;
        this.options = options;
        this.scheduler = scheduler;
    }

    /// <summary>The devices that are spoken of.</summary>
    internal IDeviceDirectory Directory => directory;

    /// <summary>Cold. One conversation: the greeting, then the replies in the order of the lines, among them the readings of what is
    /// watched. Completes when the lines are complete and answered and nothing is watched, or at <c>quit</c>. Fails when the lines fail.</summary>
    /// <param name="lines">What the client types. Whoever pushes them grants the credits: lines that come faster than the answers wait.</param>
    /// <param name="peer">Who the client is.</param>
    public IObservable<Reply> Route(IObservable<Line> lines, Peer peer) => Route(lines, peer, statistics: null);

    /// <summary>Cold. The same, on a server that counts.</summary>
    internal IObservable<Reply> Route(IObservable<Line> lines, Peer peer, Func<IReadOnlyList<LineStatistic>>? statistics) => Observable.Using(
        () => new Conversation(directory, options, scheduler, peer, statistics),
        conversation => lines
            .Select(ask)
            .AnswerInOrder(conversation.Answer, conversation.Strand)
            .MergeOnStrand(conversation.Watches)
            .Prepend(Conversation.Greeting)
            .TakeUntil(reply => reply.EndsConversation));
}
