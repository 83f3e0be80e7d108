using System.Reactive.Linq;
using CsCheck;

namespace RxDevices.Simulation.Tests.Faults;

public sealed class FaultInjectorTests : IDisposable
{
    private static readonly string[] Kinds =
    [
        "latency 1 s jitter 1 s", "hang for 2 s", "fail with 50%", "stuck for 3 s", "quality invalid with 30%", "frozen for 2 s every 5 s",
        "crash recover after 2 s", "drop 40%", "duplicate 40%",
    ];

    private readonly Ward ward = new();

    public void Dispose() => ward.Dispose();

    [Fact]
    public void What_there_is_and_what_happens_to_it_is_told()
    {
        var device = ward.Admit();
        var events = ward.Record(ward.Injector.Events, news => $"{news.Id} {news.Phase} {news.Where} {news.Fault.Kind}");
        ward.Injector.Inject("lab/patient/1/add fail every 2");
        ward.Injector.Inject("lab/patient/1/seconds stuck after 1 s for 2 s every 4 s");
        ward.Ask(device.Add.Invoke(1));
        ward.Ask(device.Add.Invoke(1));
        Assert.Equal(
            ["1 lab/patient/1/add fail every 2 (acting, struck 1)", "2 lab/patient/1/seconds stuck after 1 s for 2 s every 4 s (waiting, struck 0)"],
            ward.Injector.Active.Select(fault => fault.ToString()));

        ward.Pass(6);
        Assert.True(ward.Injector.Clear(2));
        Assert.False(ward.Injector.Clear(2));
        ward.Pass(10);

        Assert.Equal(
            [
                "0s 1 Injected lab/patient/1/add fail", "0s 1 Began lab/patient/1/add fail", "0s 2 Injected lab/patient/1/seconds stuck",
                "0s 1 Struck lab/patient/1/add fail", "1s 2 Began lab/patient/1/seconds stuck", "3s 2 Ended lab/patient/1/seconds stuck",
                "5s 2 Began lab/patient/1/seconds stuck", "6s 2 Cleared lab/patient/1/seconds stuck",
            ],
            events.Lines);
    }

    [Theory]
    [InlineData("lab/patient/2 hang", Reasons.DeviceNotDefined, "device lab/patient/2 not defined in this host")]
    [InlineData("lab/patient/1/nope hang", Reasons.AttributeNotFound, "lab/patient/1 has no attribute or command nope")]
    [InlineData("lab/patient/1/add stuck", Reasons.NotSupported, "stuck is for devices and attributes, not for lab/patient/1/add")]
    [InlineData("lab/patient/1/level crash", Reasons.NotSupported, "crash is for whole devices, not for lab/patient/1/level")]
    [InlineData("lab/patient/1 reset", Reasons.NotSupported, "reset is for clients, not for lab/patient/1")]
    [InlineData("clients fail", Reasons.NotSupported, "fail is for devices, attributes and commands, not for clients")]
    [InlineData("clients frozen", Reasons.NotSupported, "frozen is for devices and attributes, not for clients")]
    public void What_cannot_go_wrong_is_refused_with_the_reason(string text, string reason, string description)
    {
        ward.Admit();

        var refusal = Assert.Throws<DevFailedException>(() => ward.Injector.Inject(text));

        Assert.Equal(reason, refusal.Failure.Reason);
        Assert.StartsWith(description, refusal.Failure.Description, StringComparison.Ordinal);
        Assert.Empty(ward.Injector.Active);
    }

    [Fact]
    public void A_fault_that_cannot_be_is_refused_also_when_it_is_no_text()
    {
        ward.Admit();

        Assert.Throws<ArgumentException>(() => ward.Injector.Inject("lab/patient/1", new Fault.Hang { For = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => ward.Injector.Inject("lab/patient/1", new Fault.Hang { Every = TimeSpan.FromSeconds(1) }));
    }

    [Fact]
    public void A_target_with_a_wildcard_means_those_who_come_later_too()
    {
        ward.Injector.Inject("lab/*/?/add fail");
        ward.Injector.Inject("lab/*/2 crash");
        var (first, second) = (ward.Admit(), ward.Admit("LAB/patient/2"));

        Assert.Equal([$"0s {Reasons.InjectedFault}"], ward.Ask(first.Add.Invoke(1)).Lines);
        Assert.Equal((DevState.On, DevState.Fault), (first.State.Current, second.State.Current));
    }

    [Fact]
    public void A_fault_stays_with_a_device_that_is_removed_and_comes_back()
    {
        ward.Admit();
        ward.Injector.Inject("lab/patient/1/add fail");
        ward.Host.Remove("lab/patient/1");

        Assert.Equal([$"0s {Reasons.InjectedFault}"], ward.Ask(ward.Admit().Add.Invoke(1)).Lines);
    }

    [Fact]
    public void Faults_end_with_their_host_and_let_go_who_waits()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1 hang");
        ward.Injector.Inject("lab/patient/1 stuck after 1 s");
        var read = ward.Ask(device.Seconds.Read());
        var events = ward.Record(ward.Injector.Events, news => $"{news.Phase}");

        ward.Host.Dispose();

        Assert.Equal([$"0s {Reasons.DeviceNotFound}"], read.Lines);
        Assert.Equal(["0s Cleared", "0s Cleared", "0s completed"], events.Lines);
    }

    [Fact]
    public void Any_faults_on_a_device_change_nothing_of_another() =>
        Gen.Select(AnyOf(Kinds), AnyOf("", "/seconds", "/noise", "/level"), Gen.Int[0, 9]).Array[0, 4].Sample(
            schedule => Assert.Equal(Story([]).Other, Story(schedule).Other), iter: 50);

    [Fact]
    public void The_same_seed_and_the_same_faults_give_the_same_story() =>
        Gen.Select(AnyOf(Kinds), AnyOf("", "/seconds", "/noise", "/level"), Gen.Int[0, 9]).Array[0, 4].Sample(
            schedule => Assert.Equal(Story(schedule), Story(schedule)), iter: 50);

    [Fact]
    public void Another_seed_gives_other_strikes() =>
        Assert.NotEqual(Story([("drop 40%", "/seconds", 0)], seed: 1).Struck, Story([("drop 40%", "/seconds", 0)], seed: 2).Struck);

    // Two devices, both watched and asked each second; faults strike the first.
    private static (string Struck, string Other) Story((string Fault, string Member, int Seconds)[] schedule, ulong seed = 1)
    {
        using var ward = new Ward(seed);
        var devices = new[] { ward.Admit(), ward.Admit("lab/patient/2") };
        var diaries = Array.ConvertAll(devices, device => new List<Testing.Timeline> { ward.Watch(device.Seconds), ward.Watch(device.Noise), ward.Watch(device.State) });
        foreach (var (fault, member, seconds) in schedule)
        {
            ward.In(seconds, () =>
            {
                if (member.Length == 0 || !fault.StartsWith("crash", StringComparison.Ordinal))
                {
                    ward.Injector.Inject($"lab/patient/1{member} {fault}");
                }
            });
        }

        for (var second = 0; second < 12; second++)
        {
            for (var number = 0; number < 2; number++)
            {
                diaries[number].Add(ward.Ask(devices[number].Level.Write(second)));
                diaries[number].Add(ward.Ask(devices[number].Asked.Read()));
            }

            ward.Pass(1);
        }

        return (Told(diaries[0]), Told(diaries[1]));
    }

    private static string Told(List<Testing.Timeline> diary) => string.Join('\n', diary.Select(timeline => string.Join(", ", timeline.Lines)));

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);
}
