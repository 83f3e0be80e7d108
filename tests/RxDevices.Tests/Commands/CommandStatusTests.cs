using CsCheck;

namespace RxDevices.Tests.Commands;

public sealed class CommandStatusTests
{
    private static readonly Gen<DevError> Errors =
        Gen.Select(Gen.String, Gen.String, Gen.String, (reason, description, origin) => new DevError(reason, description, origin));

    private static readonly Gen<CommandStatus> Statuses = Gen.Select(
        Gen.Int[0, int.MaxValue],
        Gen.Enum<RunPhase>(),
        Gen.Int[0, 10000],
        Gen.String,
        Errors.Array[0, 3],
        (run, phase, progress, message, errors) => new CommandStatus(
            run, phase, Math.Round(progress / 10000.0, 4), message, errors.Length == 0 ? null : new DevFailed(errors)));

    [Fact]
    public void What_is_written_is_read_as_it_was() => Statuses.Sample(status =>
        CommandStatus.TryParse(status.ToTexts(), out var read) && read == status);

    [Theory]
    [InlineData("1", "RUNNING", "0.5")]
    [InlineData("x", "RUNNING", "0.5", "")]
    [InlineData("1", "WALKING", "0.5", "")]
    [InlineData("1", "RUNNING", "half", "")]
    [InlineData("1", "FAILED", "0.5", "", "Cold")]
    public void What_is_no_status_is_not_read(params string[] texts) => Assert.False(CommandStatus.TryParse(texts, out _));

    [Theory]
    [InlineData(-1, "0")]
    [InlineData(2, "1")]
    [InlineData(0.30000000000000004, "0.3")]
    public void Progress_is_a_number_from_0_to_1_for_people(double told, string shown)
    {
        var reported = "";
        IProgress<double> progress = new RunProgress((value, _) => reported = new CommandStatus(1, RunPhase.Running, value, "").ToTexts()[2]);

        progress.Report(told);

        Assert.Equal(shown, reported);
        Assert.Throws<ArgumentOutOfRangeException>(() => progress.Report(double.NaN));
    }
}
