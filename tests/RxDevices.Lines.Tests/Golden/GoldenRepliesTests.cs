using System.Buffers;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Text;
using System.Text.RegularExpressions;
using RxDevices.Devices;
using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Golden;

/// <summary>Every line that was typed to the original system, typed to ours: from the bytes of a line to the text of its reply.</summary>
public class GoldenRepliesTests
{
    private const string Prompt = ">>> ";

    public static TheoryData<string> Ids => [.. GoldenReply.All.Select(reply => reply.Id)];

    public static TheoryData<int> Conversations => [.. Enumerable.Range(0, GoldenReply.Conversations.Length)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_line_is_answered_as_by_the_original(string id)
    {
        var golden = GoldenReply.All.Single(reply => reply.Id == id);
        var received = Talk(golden.Send);

        Assert.StartsWith(Prompt, received, StringComparison.Ordinal);
        Assert.EndsWith(Prompt, received, StringComparison.Ordinal);
        var reply = received[Prompt.Length..^Prompt.Length];
        switch (golden.Match)
        {
            case "exact":
                Assert.Equal(golden.Reply + "\n", reply);
                break;
            case "random":
                Assert.Matches(golden.Dtype == "float" ? @"^-?\d+\.\d+(e[+-]\d+)?\n$" : @"^-?\d+\n$", reply);
                break;
            case "list":
                AssertIsList(golden, reply);
                break;
            case "reason":
                var first = Regex.Match(reply, @"^DevFailed\[\nDevError\[\n    desc = (.*)\n  origin = .*\n  reason = (.*)\nseverity = ERR\]\n");
                Assert.Equal(golden.Reason, first.Groups[2].Value);
                Assert.Contains(DeviceIn(golden.Send), first.Groups[1].Value, StringComparison.Ordinal);
                break;
            case "devfailed":
                Assert.StartsWith("DevFailed[", reply, StringComparison.Ordinal);
                break;
            default:
                Assert.Equal("rule", golden.Match);
                Assert.Equal("", reply);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void A_conversation_shows_what_it_showed_with_the_original(int number) =>
        Assert.Equal(GoldenReply.Conversations[number].Received, Talk(GoldenReply.Conversations[number].Sent));

    private static string Talk(string text)
    {
        using var context = new DeviceTestContext(seed: 1);
        context.Add("sys/tg_test/1", device => new TangoTest(device));
        context.AdvanceBy(TimeSpan.FromSeconds(2 * 45));
        var screen = new StringBuilder();
        using var lines = new Subject<Line>();
        using var replies = new LineRouter(context.Host, new(), context.Clock)
            .Route(lines, Peer.InProcess)
            .Subscribe(reply => screen.Append(reply.Text));

        var framer = new LineFramer(longestLine: 64 * 1024);
        var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text));
        while (framer.TryRead(ref bytes, isLast: true, out var line))
        {
            lines.OnNext(line);
        }

        lines.OnCompleted();
        return screen.ToString();
    }

    // Texts of these lists have neither ", " nor "], [" in them.
    private static void AssertIsList(GoldenReply golden, string reply)
    {
        var isImage = golden.Id.Contains("_image", StringComparison.Ordinal);
        var (opening, closing) = isImage ? ("[[", "]]\n") : ("[", "]\n");
        Assert.StartsWith(opening, reply, StringComparison.Ordinal);
        Assert.EndsWith(closing, reply, StringComparison.Ordinal);
        var rows = reply[opening.Length..^closing.Length].Split("], [").Select(row => row.Split(", ")).ToArray();

        int[] shape = isImage ? [rows.Length, rows[0].Length] : [rows[0].Length];
        Assert.Equal(golden.Shape ?? (isImage ? [251, 251] : [256]), shape);
        Assert.All(rows, row => Assert.Equal(shape[^1], row.Length));
        var pattern = new Regex($"^{ElementOf(golden)}$");
        Assert.All(rows.SelectMany(row => row), element => Assert.Matches(pattern, element));
    }

    private static string ElementOf(GoldenReply golden) => golden.Id.Split(':', '_')[1] switch
    {
        "boolean" => "(True|False)",
        "string" => "'[^']*'",
        "float" or "double" or "wave" => @"-?\d+\.\d+(e[+-]\d+)?",
        _ => @"-?\d+",
    };

    private static string DeviceIn(string send) => string.Join('/', send.Trim().Split('/')[..^1]);
}
