using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class StreamsTests
{
    [Fact]
    public void Every_public_observable_says_whether_it_is_hot_or_cold() =>
        Repository.Sources("src").SelectMany(Streams.SayHotOrCold).MustBeNone("Property = hot, method = cold, and its doc says so.");

    [Theory]
    [InlineData("public class X {\npublic IObservable<int> M() => null; }", 2)]
    [InlineData("public class X {\n/// <summary>Ticks. Hot.</summary>\npublic IObservable<int> M { get; } }", 3)]
    [InlineData("public interface X {\nSystem.IObservable<int>? M { get; } }", 2)]
    [InlineData("public static class X { extension(int count) {\npublic IObservable<int> M() => null; } }", 2)]
    public void An_observable_that_does_not_say_is_found(string text, int line) =>
        Assert.Equal(
            [$"src/X.cs:{line}: M is an observable: a line of its doc starts with \"Hot.\" or \"Cold.\""],
            Streams.SayHotOrCold(new("src/X.cs", text)).AsText());

    [Theory]
    [InlineData("public class X {\n/// <summary>Ticks.</summary>\n/// <remarks>Hot. Never fails.</remarks>\npublic IObservable<int> M { get; } }")]
    [InlineData("public class X {\n/// <summary>\n/// Ticks.\n/// <para>Cold. Ends.</para></summary>\npublic IObservable<int> M() => null; }")]
    [InlineData("public class X {\n/// <inheritdoc/>\npublic override IObservable<int> M() => null; }")]
    [InlineData("class X { public IObservable<int> M() => null; }")]
    [InlineData("public class X { private IObservable<int> M() => null; IObservable<int> N { get; } }")]
    [InlineData("public class X { class Y { public IObservable<int> M() => null; } }")]
    [InlineData("public class X { public int M() => 0; }")]
    public void What_says_it_or_is_not_seen_passes(string text) => Assert.Empty(Streams.SayHotOrCold(new("src/X.cs", text)));
}
