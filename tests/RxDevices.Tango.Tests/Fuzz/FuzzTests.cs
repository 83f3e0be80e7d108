using System.Globalization;
using System.Text;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Fuzz;

/// <summary>
/// Captured bytes, spoilt: nothing is thrown out of a connection, and no more memory is taken than a small multiple of what came. The
/// inputs are numbered and always the same; RXDEVICES_FUZZ says how many to try.
/// </summary>
public class FuzzTests
{
    private const int UsualInputs = 20_000;

    private const int WarmUp = 500;

    // What understanding a few bytes may cost: the framer, a problem's text, a reply of its own.
    private const long BytesForAnything = 8 * 1024;

    private const long BytesForEachByte = 32;

    private static readonly byte[][] Corpus =
    [
        .. Capture.Calls.SelectMany(capture => new[] { capture.Request, capture.Reply }).Where(bytes => bytes.Length > 0),
        .. Capture.Events.SelectMany(capture => capture.Frames[2..]),
    ];

    private static int Inputs => int.Parse(
        Environment.GetEnvironmentVariable("RXDEVICES_FUZZ") ?? UsualInputs.ToString(CultureInfo.InvariantCulture),
        CultureInfo.InvariantCulture);

    [Fact]
    public void Spoilt_messages_are_understood_refused_or_break_the_connection() =>
        Fuzz(Message, mustOccur: [Verdict.Incomplete, Verdict.Understood, Verdict.Refused, Verdict.Broken]);

    [Fact]
    public void Spoilt_events_are_understood_or_refused() => Fuzz(Event, mustOccur: [Verdict.Understood, Verdict.Refused]);

    [Fact]
    public void Spoilt_references_are_read_or_not() => Fuzz(Reference, mustOccur: [Verdict.Understood, Verdict.Refused]);

    private static (int Length, Func<Verdict> Act) Message(Mutation mutation, int number)
    {
        var capture = Capture.Calls[mutation.Next(Capture.Calls.Count)];
        var original = capture.Reply.Length > 0 && mutation.Next(2) == 0 ? capture.Reply : capture.Request;
        var bytes = mutation.Spoil(original);
        if (mutation.Next(8) > 0)
        {
            Mutation.MendSize(bytes);
        }

        var pieces = (number % 3) switch
        {
            0 => Segments.Cut(bytes),
            1 => Segments.Cut(bytes, mutation.Next(bytes.Length + 1)),
            _ => Segments.Crumble(bytes),
        };
        return (bytes.Length, () => new Victim(capture.Operation).Converse(pieces));
    }

    private static (int Length, Func<Verdict> Act) Event(Mutation mutation, int number)
    {
        var frames = Capture.Events[mutation.Next(Capture.Events.Count)].Frames;
        var bytes = mutation.Spoil(frames[^1]);
        return (bytes.Length, () => Victim.Hear(bytes, isLittleEndian: number % 8 > 0));
    }

    private static (int Length, Func<Verdict> Act) Reference(Mutation mutation, int number)
    {
        var profile = new IiopProfile(GiopVersion.V12, "localhost", 10000, "a/b/c", new TaggedProfile(0, [1]));
        var original = number % 2 == 0
            ? new Ior("IDL:Tango/Device_5:1.0", profile.ToTagged()).ToString()
            : "corbaloc:iiop:1.2@localhost:10000/a/b%20c";
        var text = Encoding.Latin1.GetString(mutation.Spoil(Encoding.Latin1.GetBytes(original)));
        return (text.Length, () => IsReference(text) || Corbaloc.TryParse(text, out _) ? Verdict.Understood : Verdict.Refused);
    }

    // What was read as a reference must be one when written again.
    private static bool IsReference(string text)
    {
        if (!Ior.TryParse(text, out var ior))
        {
            return false;
        }

        Assert.True(Ior.TryParse(ior.ToString(), out var again));
        return again.Iiop is not null;
    }

    private static void Fuzz(Func<Mutation, int, (int Length, Func<Verdict> Act)> prepare, Verdict[] mustOccur)
    {
        // Tables that are made once are made for no input in particular.
        for (var number = 0; number < WarmUp; number++)
        {
            prepare(new(number, Corpus), number).Act();
        }

        var counts = new Dictionary<Verdict, int>();
        var most = long.MinValue;
        for (var number = 0; number < Inputs; number++)
        {
            var (length, act) = prepare(new(number, Corpus), number);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Verdict verdict;
            try
            {
                verdict = act();
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"input {number}: {exception.Message}", exception);
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            most = Math.Max(most, allocated - (length * BytesForEachByte));
            Assert.True(allocated <= BytesForAnything + (BytesForEachByte * length), $"input {number}: {length} bytes took {allocated}");
            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
        }

        TestContext.Current.SendDiagnosticMessage(
            "{0}; at most {1} bytes more than {2} for each byte",
            string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")),
            most,
            BytesForEachByte);
        Assert.All(mustOccur, verdict => Assert.True(counts.ContainsKey(verdict), $"no input was {verdict}"));
    }
}
