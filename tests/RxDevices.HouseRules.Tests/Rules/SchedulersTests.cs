using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class SchedulersTests
{
    [Fact]
    public void Methods_take_their_scheduler_last_and_require_it() =>
        Repository.Sources("src").SelectMany(Schedulers.LastAndRequired).MustBeNone("IScheduler last and required.");

    [Fact]
    public void A_scheduler_before_another_parameter_is_found() =>
        Assert.Equal(
            ["src/X.cs:2: RampBy takes its scheduler last"],
            Schedulers.LastAndRequired(new("src/X.cs", "public static class X {\npublic static void RampBy(this int s, IScheduler c, int step) { } }"))
                .AsText());

    [Fact]
    public void A_scheduler_that_can_be_left_out_is_found() =>
        Assert.Equal(
            ["src/X.cs:2: RampBy requires its scheduler: no default"],
            Schedulers.LastAndRequired(new("src/X.cs", "public static class X {\npublic static void RampBy(int step, IScheduler? c = null) { } }"))
                .AsText());

    [Theory]
    [InlineData("public static class X { public static void RampBy(this int s, int step, IScheduler c) { } }")]
    [InlineData("public static class X { public static void Sleep(this IScheduler clock, int span) { } }")]
    [InlineData("public class X { public X(IScheduler clock, int step) { } }")]
    [InlineData("public class X { internal void M(IScheduler clock, int step) { } }")]
    public void Schedulers_in_their_place_pass(string text) => Assert.Empty(Schedulers.LastAndRequired(new("src/X.cs", text)));
}
