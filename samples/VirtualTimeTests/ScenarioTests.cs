using RxDevices.Files;

public class ScenarioTests
{
    // listing: scenario
    [Fact]
    public Task The_supply_ramps() => Scenario.Load("scenarios/ramp.yaml").Play();
    // end of listing
}
