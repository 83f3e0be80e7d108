namespace RxDevices.Files.Tests.Ready;

public sealed class MotorStageTests
{
    [Fact]
    public void The_stage_moves_and_the_encoder_follows()
    {
        using var file = ReadyFile.Of("motor-stage.yaml");
        file.After(1);
        file.Write("lab/motor/1/position", 20.0);
        file.After(1.01);
        Assert.Equal(DevState.Moving, file.Read("lab/motor/1/State"));
        Assert.InRange(file.Number("lab/motor/1/velocity"), 1, 10);
        var (motor, encoder) = (file.Number("lab/motor/1/position"), file.Number("lab/encoder/1/position"));
        Assert.InRange(motor, 0.5, 10);
        Assert.InRange(encoder, motor - 0.002, motor + 0.002);

        file.After(10);
        Assert.Equal(DevState.On, file.Read("lab/motor/1/State"));
        Assert.Equal(20.0, file.Read("lab/motor/1/position"));
        Assert.Equal(39_998, file.Read("lab/encoder/1/counts"));
        Assert.Equal(0.0, file.Read("lab/motor/1/velocity"));
    }

    [Fact]
    public void It_stops_on_command_and_goes_home_as_a_long_command()
    {
        using var file = ReadyFile.Of("motor-stage.yaml");
        file.Write("lab/motor/1/position", 100.0);
        file.After(5);
        file.Run("lab/motor/1", "Stop");
        file.After(5);
        var stopped = file.Number("lab/motor/1/position");
        Assert.InRange(stopped, 30, 60);

        var run = file.Run("lab/motor/1", "Home");
        Assert.True(run.IsCompletedSuccessfully);
        file.After(1);
        Assert.Equal("RUNNING", ((string[])file.Read("lab/motor/1/Home_run")!)[1]);
        file.After(30);
        Assert.Equal(0.0, file.Read("lab/motor/1/position"));
        Assert.Equal("DONE", ((string[])file.Read("lab/motor/1/Home_run")!)[1]);
    }
}
