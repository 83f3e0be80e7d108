using CsCheck;

namespace RxDevices.Simulation.Tests.Faults;

public class FaultTextTests
{
    private static readonly Gen<TimeSpan> AnySpan = Gen.Select(
        Gen.Int[1, 100_000], OneOf(1L, 10, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute))
        .Select((count, unit) => new TimeSpan(count * unit));

    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], OneOf(' ', '"', '\\', '7', 'ä', '-')), 0, 8];

    private static readonly Gen<Chance> AnyChance = Gen.OneOf(
        Gen.Const(Chance.Always), Gen.Long[1, 9].Select(Chance.Every), Gen.Long[1, 9].Select(Chance.On), Gen.Int[0, 1000].Select(mils => Chance.Of(mils / 1000.0)));

    private static readonly Gen<Fault> AnyKind = Gen.OneOf<Fault>(
        AnySpan.Select(by => new Fault.Latency(by)),
        AnySpan.Select(by => new Fault.Latency(by, by / 2)),
        Gen.Select(AnyText.Null(), AnyText.Null()).Select((reason, description) => new Fault.Fail(reason, description)),
        Gen.Enum<Quality>().Select(quality => new Fault.WrongQuality(quality)),
        Gen.Int[1, 100_000].Select(baud => new Fault.Bandwidth(baud)),
        OneOf<Fault>(
            new Fault.Hang(), new Fault.Stuck(), new Fault.Frozen(), new Fault.Crash(), new Fault.Drop(), new Fault.Duplicate(), new Fault.Corrupt(),
            new Fault.Truncate(), new Fault.Reset(), new Fault.HalfOpen()));

    [Theory]
    [InlineData("latency 200ms jitter 50ms", "latency 200 ms jitter 50 ms")]
    [InlineData("hang", "hang")]
    [InlineData("fail every 3", "fail every 3")]
    [InlineData("fail on 5", "fail on 5")]
    [InlineData("fail with 10%", "fail with 10%")]
    [InlineData("fail reason HW_Jam description \"It is \\\"stuck\\\"\" with 0.5 %", "fail reason HW_Jam description \"It is \\\"stuck\\\"\" with 0.5%")]
    [InlineData("stuck after 5 s for 10 s", "stuck after 5 s for 10 s")]
    [InlineData("quality ALARM", "quality alarm")]
    [InlineData("quality invalid for 90s", "quality invalid for 90 s")]
    [InlineData("frozen for 10 s every 60 s", "frozen for 10 s every 1 min")]
    [InlineData("crash recover after 30 s", "crash recover after 30 s")]
    [InlineData("crash for 30 s", "crash recover after 30 s")]
    [InlineData("drop 10%", "drop with 10%")]
    [InlineData("truncate 5% after 0.5 h", "truncate with 5% after 30 min")]
    [InlineData("reset every 30 s", "reset every 30 s")]
    [InlineData("half-open", "half-open")]
    [InlineData("bandwidth 960 bytes/s", "bandwidth 9600 baud")]
    public void A_fault_is_read_and_written_in_one_line(string text, string again) => Assert.Equal(again, Fault.Parse(text).ToString());

    [Fact]
    public void Any_fault_reads_back_from_its_text() =>
        Gen.Select(AnyKind, AnyChance, AnySpan.Nullable(), AnySpan, Gen.Bool).Sample((kind, chance, length, after, comesAgain) =>
        {
            var fault = kind with
            {
                Chance = kind.TakesChance ? chance : Chance.Always,
                After = after,
                For = length,
                Every = length * 2 is { } period && comesAgain ? period : null,
            };
            Assert.Equal(fault, Fault.Parse(fault.ToString()));
        });

    [Theory]
    [InlineData("", "column 1: a fault begins with what goes wrong: latency, hang, ")]
    [InlineData("latncy 200 ms", "column 1: there is no fault \"latncy\"; there is latency, hang, ")]
    [InlineData("latency", "column 8: a span such as in latency 200 ms belongs here, not the end")]
    [InlineData("latency 200", "column 12: a span has a unit: us, ms, s, min, h, d; such as in latency 200 ms")]
    [InlineData("latency 200 m", "column 13: a span has a unit: us, ms, s, min, h, d; such as in latency 200 ms")]
    [InlineData("latency 200 ms jitter 1 s", "column 16: the jitter is at most the latency, which is 200 ms")]
    [InlineData("quality good", "column 9: a quality is valid, invalid, alarm, changing, warning, not \"good\"")]
    [InlineData("fail every 0", "column 12: a count is a whole number from 1 on")]
    [InlineData("fail on 1.5", "column 9: a count is a whole number from 1 on")]
    [InlineData("fail with 110%", "column 11: a probability is from 0% to 100%")]
    [InlineData("fail with 10", "column 13: \"%\" belongs here, as in with 10%, not the end")]
    [InlineData("fail every 3 on 5", "column 14: which it strikes was said already, at column 6")]
    [InlineData("fail description \"It is", "column 18: a word or a text in quotes belongs here")]
    [InlineData("stuck 10%", "column 7: stuck strikes all while it lasts: leave this out")]
    [InlineData("hang for 0 s", "column 6: a fault lasts longer than 0 s")]
    [InlineData("hang every 1 min", "column 6: what comes every 1 min needs an end before that: for SPAN, shorter than 1 min")]
    [InlineData("hang for 2 min every 1 min", "column 16: what comes every 1 min needs an end before that")]
    [InlineData("hang until tomorrow", "column 6: hang may go on with every N, on N, with P%, after SPAN, for SPAN or every SPAN, not with \"until\"")]
    [InlineData("crash recover 30 s", "column 15: \"after\" belongs here, as in recover after 30 s, not \"30\"")]
    [InlineData("bandwidth 0 baud", "column 11: a bandwidth is above 0")]
    [InlineData("bandwidth 9600", "column 15: a bandwidth is in baud or bytes/s: bandwidth 9600 baud")]
    [InlineData("hang for 99999999999999999999 d", "column 10: \"99999999999999999999\" d is no span, or too long")]
    public void What_is_no_fault_is_refused_with_its_place_and_what_would_be_right(string text, string refusal)
    {
        Assert.False(Fault.TryParse(text, out _, out var error));
        Assert.StartsWith(refusal, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_fault_or_is_refused_at_a_place_in_it() =>
        Gen.OneOf(Gen.String, OneOf("hang", "fail", "with", "10", "%", "every", "for", "5", "s", "after", "\"").Array[0, 8].Select(words => string.Join(' ', words)))
            .Sample(text => Assert.True(Fault.TryParse(text, out _, out var error) || error.Column is >= 1 && error.Column <= text.Length + 1));

    [Theory]
    [InlineData("lab/supply/1 hang for 3 s", "lab/supply/1 hang for 3 s")]
    [InlineData("  lab/supply/*/current  drop 10%", "lab/supply/*/current drop with 10%")]
    [InlineData("client 127.0.0.1:* reset", "client 127.0.0.1:* reset")]
    [InlineData("clients half-open", "clients half-open")]
    public void A_target_stands_before_its_fault(string text, string again) => Assert.Equal(again, FaultOrder.Parse(text).ToString());

    [Theory]
    [InlineData("lab/supply hang", "column 1: a target is DEVICE, DEVICE/ATTRIBUTE, DEVICE/COMMAND, client ADDRESS or clients")]
    [InlineData("", "column 1: a target is ")]
    [InlineData("client", "column 1: a target is ")]
    [InlineData("lab/supply/1", "column 13: a fault begins with ")]
    [InlineData("lab/supply/1 hung", "column 14: there is no fault \"hung\"")]
    public void A_target_or_fault_that_is_none_is_refused_with_its_place(string text, string refusal)
    {
        Assert.False(FaultOrder.TryParse(text, out _, out var error));
        Assert.StartsWith(refusal, error.ToString(), StringComparison.Ordinal);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);
}
