using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Faults;

public sealed class RequestFaultTests : IDisposable
{
    private readonly Ward ward = new();

    public void Dispose() => ward.Dispose();

    [Fact]
    public void Nothing_is_asked_of_faults_where_there_are_none()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/*/2 hang");
        ward.Injector.Inject("lab/patient/1 fail").Dispose();

        Assert.Null(device.Disturbance);
        Assert.Equal(["0s 1"], Lines(ward.Ask(device.Add.Invoke(0))));
    }

    [Fact]
    public void Latency_answers_all_requests_later()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1 latency 2.5 s");
        var (read, asked, written, executed) = (
            ward.Ask(device.Seconds.Read()), ward.Ask(device.Asked.Read()), ward.Ask(device.Level.Write(3)), ward.Ask(device.Add.Invoke(1)));

        ward.Pass(5);

        Assert.Equal(["2.5s 2"], read.Lines);
        Assert.Equal(["2.5s 7"], asked.Lines);
        Assert.Equal(["2.5s ()"], written.Lines);
        Assert.Equal(["2.5s 2"], executed.Lines);
    }

    [Fact]
    public void Latency_with_jitter_keeps_the_order_of_the_requests()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1/add latency 1 s jitter 1 s");
        var answers = new List<(long Number, double Seconds)>();
        for (var number = 0; number < 50; number++)
        {
            device.Add.Invoke(number).Subscribe(result => answers.Add((result - 1, ward.Host.Clock.Now.TimeOfDay.TotalSeconds)));
        }

        ward.Pass(3);

        Assert.Equal(Enumerable.Range(0, 50).Select(number => (long)number), answers.Select(answer => answer.Number));
        Assert.InRange(answers[0].Seconds, 0, 2);
        Assert.InRange(answers[^1].Seconds, answers[0].Seconds, 2);
    }

    [Fact]
    public void A_device_that_hangs_answers_when_it_is_over()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1 hang after 1.5 s for 3 s");
        ward.Pass(2);
        var (read, executed) = (ward.Ask(device.Seconds.Read()), ward.Ask(device.Add.Invoke(1)));

        ward.Pass(1.5);
        Assert.Empty(read.Lines);
        ward.Pass(2);

        Assert.Equal(["2.5s 4"], read.Lines);
        Assert.Equal(["2.5s 2"], executed.Lines);
        Assert.Empty(ward.Injector.Active);
    }

    [Fact]
    public void A_hang_that_is_cleared_lets_go_at_once()
    {
        var device = ward.Admit();
        var hang = ward.Injector.Inject("lab/patient/1/level hang");
        var written = ward.Ask(device.Level.Write(3));
        ward.In(7, hang.Dispose);

        ward.Pass(10);

        Assert.Equal(["7s ()"], written.Lines);
        Assert.Equal(3, device.Level.SetPoint);
    }

    [Fact]
    public void A_caller_that_gives_up_on_a_device_that_hangs_is_let_go()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1 hang");

        var read = ward.Ask(device.Seconds.Read().Timeout(TimeSpan.FromSeconds(2), ward.Host.Clock));
        ward.Pass(3);

        Assert.Equal(["2s TimeoutException"], read.Lines);
    }

    [Fact]
    public void A_device_that_is_removed_while_it_hangs_refuses_what_waits()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1 hang");
        var read = ward.Ask(device.Seconds.Read());

        ward.Host.Remove("lab/patient/1");

        Assert.Equal([$"0s {Reasons.DeviceNotFound}"], read.Lines);
    }

    [Theory]
    [InlineData("fail every 3", "1 2 - 4 5 - 7 8 -")]
    [InlineData("fail on 2", "1 - 3 4 5 6 7 8 9")]
    [InlineData("fail", "- - - - - - - - -")]
    [InlineData("fail with 0%", "1 2 3 4 5 6 7 8 9")]
    [InlineData("fail with 100%", "- - - - - - - - -")]
    [InlineData("fail with 50%", "- - - - 5 6 - 8 9")]
    public void A_failure_strikes_those_that_it_is_for(string fault, string expected)
    {
        var device = ward.Admit();
        ward.Injector.Inject($"lab/patient/1/add {fault}");

        var answers = Enumerable.Range(0, 9).Select(number => ward.Ask(device.Add.Invoke(number)).Lines[0][3..]);

        Assert.Equal(expected, string.Join(' ', answers.Select(answer => answer == Reasons.InjectedFault ? "-" : answer)));
    }

    [Fact]
    public async Task A_failure_may_say_why()
    {
        var device = ward.Admit();
        ward.Injector.Inject("lab/patient/1/asked fail reason HW_Jam description \"The valve is jammed\"");
        ward.Injector.Inject("lab/patient/1/seconds fail every 2");

        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await device.Asked.Read());
        Assert.Equal(("HW_Jam", "The valve is jammed"), (refusal.Failure.Reason, refusal.Failure.Description));
        Assert.Equal(0, (await device.Seconds.Read()).Value);
        refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await device.Seconds.Read());
        Assert.Equal("Fault 2 (lab/patient/1/seconds fail every 2) refuses this", refusal.Failure.Description);
    }

    [Fact]
    public void The_device_knows_nothing_of_a_failure_of_its_answers()
    {
        var device = ward.Admit();
        var shown = ward.Watch(device.Seconds);
        ward.Injector.Inject("lab/patient/1 fail");

        ward.Pass(2);

        Assert.Equal([$"0s {Reasons.InjectedFault}"], Lines(ward.Ask(device.Seconds.Read())));
        Assert.Equal(["0s 0", "1s 1", "2s 2"], shown.Lines);
    }

    [Fact]
    public async Task A_client_by_name_gets_the_same()
    {
        ward.Admit();
        ward.Injector.Inject("lab/patient/1/add fail on 1");
        ward.Injector.Inject("lab/patient/1/level fail on 1");

        var refusals = new[]
        {
            await Assert.ThrowsAsync<DevFailedException>(() => ward.Host.Device("lab/patient/1").Execute("add", 1L)),
            await Assert.ThrowsAsync<DevFailedException>(() => ward.Host.Device("lab/patient/1").WriteAttribute("level", 1.0)),
        };

        Assert.All(refusals, refusal => Assert.Equal(Reasons.InjectedFault, refusal.Failure.Reason));
        Assert.Equal(2L, await ward.Host.Device("lab/patient/1").Execute("add", 1L));
    }

    [Fact]
    public void What_is_polled_is_struck_too()
    {
        var device = ward.Admit();
        device.Asked.StartPolling(TimeSpan.FromSeconds(1));
        var shown = ward.Watch(device.Asked);
        ward.Injector.Inject("lab/patient/1/asked fail on 3");

        ward.Pass(4.5);

        Assert.Equal(["0s 7", "1s 7", "2s 7", $"3s {Reasons.InjectedFault}", "4s 7"], shown.Lines);
    }

    private static IReadOnlyList<string> Lines(Timeline timeline) => timeline.Lines;
}
