namespace RxDevices.Lines;

/// <summary>Compares what a client does with what it did when it was looked at before. So a line costs no timer, and a time-out is late by at most
/// the time between two looks.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class Vigil(LineServerOptions options, TimeProvider time)
{
    private long heard = -1;
    private long sent = -1;
    private long lastWord = time.GetTimestamp();
    private long lineBegun = time.GetTimestamp();
    private long writeBegun = time.GetTimestamp();

    /// <summary>What the client takes too long with.</summary>
    public Verdict Judge(Progress progress)
    {
        var now = time.GetTimestamp();
        var hasHeard = heard != progress.Heard;
        var hasSent = sent != progress.Sent;
        (heard, sent) = (progress.Heard, progress.Sent);
        lastWord = hasHeard || hasSent || progress.Owes ? now : lastWord;
        lineBegun = hasHeard || !progress.IsLineBegun ? now : lineBegun;
        writeBegun = hasSent || !progress.IsWriting ? now : writeBegun;
        return IsOver(writeBegun, options.WriteTimeout, now) ? Verdict.ReadsTooLate
            : IsOver(lineBegun, options.LineTimeout, now) ? Verdict.LineTooLate
            : IsOver(lastWord, options.IdleTimeout, now) ? Verdict.IdleTooLong
            : Verdict.Fine;
    }

    private bool IsOver(long since, TimeSpan limit, long now) => limit > TimeSpan.Zero && time.GetElapsedTime(since, now) >= limit;
}
