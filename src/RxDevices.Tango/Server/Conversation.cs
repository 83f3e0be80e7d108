using System.Globalization;

namespace RxDevices.Tango;

/// <summary>
/// One client's messages, and what goes back: no socket in sight. A request is begun when it comes and answered when its device answers;
/// the next one does not wait for that.
/// </summary>
/// <remarks>Messages come from one owner at a time. Nothing is ever thrown.</remarks>
internal sealed class Conversation(ServerFace server, TangoPeer peer, ReplyQueue replies)
{
    private volatile ClientIdentity client = new(peer.ToString(), peer.Host) { IsLocal = peer.IsLocal };

    public ServerFace Server => server;

    public TangoPeer Peer => peer;

    public ReplyQueue Replies => replies;

    /// <summary>Who asks: the program, as soon as it has said which it is.</summary>
    public ClientIdentity Client => client;

    /// <summary>The version the client speaks.</summary>
    public GiopVersion Version { get; private set; }

    /// <summary>The client says who it is.</summary>
    public void Hear(ClntIdent ident) => client = new(Spell(ident), peer.Host) { IsLocal = peer.IsLocal };

    /// <summary>Acts on a message; answers whether to go on with the client.</summary>
    public bool Take(in GiopMessage message)
    {
        Version = message.Header.Version;
        switch (message.Header.Type)
        {
            case GiopMessageType.Request:
                return TakeRequest(message);
            case GiopMessageType.LocateRequest:
                return TakeLocateRequest(message);
            case GiopMessageType.CancelRequest:
                // What was begun is done: nobody knows how far it is.
                return true;
            case GiopMessageType.CloseConnection:
                return false;
            default:
                SayError();
                return false;
        }
    }

    /// <summary>Says that what came was not understood.</summary>
    public void SayError() => replies.Write(Version, 0, static (writer, _) => writer.MessageError());

    /// <summary>Says that nothing more will be answered.</summary>
    public void SayGoodbye() => replies.Write(Version, 0, static (writer, _) => writer.CloseConnection());

    private static string Spell(ClntIdent ident) => ident.Value is JavaClntIdent java
        ? $"JAVA client with main class {java.MainClass}"
        : string.Create(CultureInfo.InvariantCulture, $"CPP or Python client with PID {ident.Value}");

    private bool TakeRequest(in GiopMessage message)
    {
        var reader = message.Open();
        var header = RequestHeader.Read(ref reader, message.Header.Version);
        if (reader.Problem is not null)
        {
            SayError();
            return false;
        }

        if (server.Find(header.ObjectKey, peer.Reached) is not { } servant)
        {
            RefuseUnasked(header, SystemFailure.ObjectNotExist);
            return true;
        }

        if (Handlers.Find(header.Operation) is not { } handler)
        {
            RefuseUnasked(header, SystemFailure.BadOperation);
            return true;
        }

        replies.Begin();
        var answering = handler.Begin(ref reader, new(this, message, header, servant));
        if (answering.IsCompleted)
        {
            replies.End();
        }
        else
        {
            _ = Finish(answering);
        }

        return true;
    }

    private async Task Finish(ValueTask answering)
    {
        try
        {
            await answering.ConfigureAwait(false);
        }
        finally
        {
            replies.End();
        }
    }

    private void RefuseUnasked(RequestHeader header, SystemFailure failure)
    {
        if (header.WantsReply)
        {
            replies.Write(Version, (header.RequestId, failure), static (writer, reply) => writer.Reply(reply.RequestId, reply.failure));
        }
    }

    private bool TakeLocateRequest(in GiopMessage message)
    {
        var reader = message.Open();
        var question = LocateHeader.Read(ref reader, message.Header.Version);
        if (reader.Problem is not null)
        {
            SayError();
            return false;
        }

        var status = server.Find(question.ObjectKey, peer.Reached) is null ? LocateReplyHeader.Unknown : LocateReplyHeader.Here;
        replies.Write(
            Version, new LocateReplyHeader(question.RequestId, status), static (writer, answer) => writer.LocateReply(answer));
        return true;
    }
}
