namespace RxDevices.Files.Tests.Ready;

public sealed class VacuumTests
{
    [Fact]
    public void Valves_open_only_in_a_vacuum()
    {
        using var file = ReadyFile.Of("vacuum.yaml");
        file.After(10);
        Assert.Equal(DevState.Disable, file.Read("lab/valve/1/State"));
        var refused = file.Run("lab/valve/1", "Open");
        Assert.True(refused.IsFaulted);

        file.Run("lab/pump/1", "Start");
        file.After(180);
        Assert.Equal(DevState.On, file.Read("lab/pump/1/State"));
        Assert.InRange(file.Number("lab/gauge/1/pressure"), 0.9e-7, 2e-7);
        Assert.Equal(DevState.Close, file.Read("lab/valve/2/State"));

        var open = file.Run("lab/valve/2", "Open");
        file.After(1);
        Assert.Equal(DevState.Moving, file.Read("lab/valve/2/State"));
        file.After(2);
        Assert.True(open.IsCompletedSuccessfully);
        Assert.Equal(DevState.Open, file.Read("lab/valve/2/State"));
        Assert.Equal(DevState.Close, file.Read("lab/valve/1/State"));
    }
}
