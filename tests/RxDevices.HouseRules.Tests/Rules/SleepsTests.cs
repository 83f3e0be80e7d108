using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class SleepsTests
{
    [Fact]
    public void No_test_sleeps() => Repository.Sources("tests").SelectMany(Sleeps.None).MustBeNone("Tests do not sleep.");

    [Theory]
    [InlineData("Thread.Sleep(10);", "Thread.Sleep")]
    [InlineData("await Task.Delay(10);", "Task.Delay")]
    [InlineData("await System.Threading.Tasks.Task.Delay(10, token);", "System.Threading.Tasks.Task.Delay")]
    public void A_sleep_is_found(string line, string what) =>
        Assert.Equal(
            [$"tests/X.cs:2: {what} waits for the wall clock: advance the virtual one"],
            Sleeps.None(new("tests/X.cs", $"// a test\n{line}\n")).AsText());

    [Theory]
    [InlineData("await Task.Delay(span, clock.AsTimeProvider());")]
    [InlineData("await clock.Sleep(span, cancellation);")]
    [InlineData("var text = \"Thread.Sleep(10)\";")]
    public void Waiting_in_virtual_time_passes(string line) => Assert.Empty(Sleeps.None(new("tests/X.cs", line)));
}
