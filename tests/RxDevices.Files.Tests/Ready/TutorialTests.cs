using System.Text.RegularExpressions;

namespace RxDevices.Files.Tests.Ready;

public sealed partial class TutorialTests
{
    private const string Cryostat = "lab/cryostat/1";

    [Fact]
    public void The_blocks_of_the_pages_are_the_files()
    {
        var docs = Path.Combine(ReadyFile.Folder, "..", "..", "docs");
        var blocks = new[] { "device-files.md", "tutorial-cryostat.md" }
            .SelectMany(page => Block().Matches(File.ReadAllText(Path.Combine(docs, page)).ReplaceLineEndings("\n")))
            .ToList();

        Assert.True(blocks.Count >= 6);
        Assert.All(blocks, block => Assert.Equal(
            File.ReadAllText(Path.Combine(docs, "..", block.Groups["file"].Value)).ReplaceLineEndings("\n"), block.Groups["text"].Value));
    }

    [Fact]
    public void The_first_step_is_a_device_with_one_value()
    {
        using var file = ReadyFile.Of("tutorial/1-a-device.yaml");

        Assert.Equal(293.0, file.Read($"{Cryostat}/temperature"));
    }

    [Fact]
    public void The_second_step_cools_when_it_is_told_to()
    {
        using var file = ReadyFile.Of("tutorial/2-something-that-cools.yaml");
        file.Write($"{Cryostat}/cooling", 10.0);
        file.After(60);
        Assert.InRange(file.Number($"{Cryostat}/temperature"), 260, 270);
        file.After(3600);
        Assert.InRange(file.Number($"{Cryostat}/temperature"), 167.9, 168.1);
    }

    [Fact]
    public void The_third_step_holds_its_set_point()
    {
        using var file = ReadyFile.Of("tutorial/3-a-controller.yaml");
        file.After(1800);
        Assert.InRange(file.Number($"{Cryostat}/temperature"), 79.9, 80.1);
        file.Write($"{Cryostat}/set_point", 120.0);
        file.After(600);
        Assert.InRange(file.Number($"{Cryostat}/temperature"), 119.9, 120.1);
    }

    [Fact]
    public void The_fourth_step_has_states_and_settles_on_command()
    {
        using var file = ReadyFile.Of("tutorial/4-states-and-commands.yaml");
        Assert.Equal(DevState.Off, file.Read($"{Cryostat}/State"));
        file.Run(Cryostat, "Start");
        file.Run(Cryostat, "Settle", 150.0);
        file.After(10);
        Assert.Equal(DevState.Moving, file.Read($"{Cryostat}/State"));
        file.After(1800);
        Assert.Equal(DevState.Running, file.Read($"{Cryostat}/State"));
        Assert.Equal("DONE", ((string[])file.Read($"{Cryostat}/Settle_run")!)[1]);
    }

    [Fact]
    public void The_last_step_survives_a_sensor_that_fails()
    {
        using var file = ReadyFile.Of("tutorial/5-a-failing-sensor.yaml");
        file.Run(Cryostat, "Start");
        file.After((21 * 60) + 0.5);
        Assert.Equal(DevState.Fault, file.Read($"{Cryostat}/State"));
        Assert.InRange(file.Number($"{Cryostat}/temperature"), 79.5, 80.5);
        file.After(5 * 60);
        Assert.Equal(DevState.Running, file.Read($"{Cryostat}/State"));

        file.After(5 * 60);
        var stuck = file.Read($"{Cryostat}/sensor");
        file.After(60);
        Assert.Equal(stuck, file.Read($"{Cryostat}/sensor"));
        file.After(5 * 60);
        Assert.NotEqual(stuck, file.Read($"{Cryostat}/sensor"));
    }

    [GeneratedRegex(@"<!-- from (?<file>samples/devices/\S+\.yaml) -->\n```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
