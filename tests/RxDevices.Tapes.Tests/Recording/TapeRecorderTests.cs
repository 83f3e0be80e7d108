using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Tapes.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tapes.Tests.Recording;

public sealed class TapeRecorderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DeviceTestContext devices = new();

    [Fact]
    public async Task What_fits_a_pattern_is_recorded_also_of_devices_that_come_and_go()
    {
        devices.Add("lab/supply/1", context => new PowerSupply(context));
        await using (var recorder = Begin())
        {
            recorder.Follow(devices.Host, NamePattern.Parse("LAB/*/?/current"), NamePattern.Parse("lab/supply/2/state"));
            devices.AdvanceBy(TimeSpan.FromSeconds(1));
            var second = devices.Add("lab/supply/2", context => new PowerSupply(context));
            await second.CurrentSetPoint.Write(1);
            devices.AdvanceBy(TimeSpan.FromSeconds(1));
            devices.Host.Remove("lab/supply/2");
            devices.Add("lab/supply/2", context => new PowerSupply(context));
            devices.Add("lab/supply/33", context => new PowerSupply(context));
            devices.AdvanceBy(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            [
                "lab/supply/1/current 0 s 0", "lab/supply/2/current 1 s 0", "lab/supply/2/State 1 s On", "lab/supply/2/State 1 s Moving",
                "lab/supply/2/current 1.1 s 0.5", "lab/supply/2/State 1.2 s On", "lab/supply/2/current 1.2 s 1",
                "lab/supply/2/current 2 s 1", "lab/supply/2/State 2 s On",
            ],
            Lines());
    }

    [Fact]
    public async Task All_of_a_second_ago_is_in_the_file_while_it_is_recorded()
    {
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        await using var recorder = Begin();
        recorder.Follow(devices.Host, NamePattern.Parse("lab/supply/1/current_setpoint"));
        await supply.CurrentSetPoint.Write(3);

        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        for (var tries = 0; tries < 1000 && new FileInfo(folder.File("tape")).Length < 200; tries++)
        {
            await Task.Yield();
            Thread.SpinWait(100_000);
        }

        Assert.Equal(["lab/supply/1/current_setpoint 0 s 0", "lab/supply/1/current_setpoint 0 s 3"], Lines());
    }

    [Fact]
    public async Task A_tape_is_recorded_on_to_without_its_torn_end()
    {
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        for (var round = 1; round <= 3; round++)
        {
            await supply.CurrentSetPoint.Write(round);
            await using (var recorder = Begin(new() { Append = true, Machine = devices.Clock }))
            {
                recorder.Follow(devices.Host, NamePattern.Parse("lab/supply/1/current_setpoint"));
            }

            await File.AppendAllTextAsync(folder.File("tape"), "TBLK torn");
            devices.AdvanceBy(TimeSpan.FromSeconds(10));
        }

        using var tape = Tape.Open(folder.File("tape"));
        Assert.Equal(3, tape.Beginnings.Count);
        Assert.Single(tape.Attributes);
        Assert.Equal([1.0, 2.0, 3.0], tape.Readings().Select(reading => reading.Reading.Value));
        Assert.Equal(9 + 16, (await File.ReadAllBytesAsync(folder.File("tape"))).Length - tape.EndOfBlocks + 16);
    }

    [Fact]
    public void A_file_that_is_there_is_not_touched()
    {
        File.WriteAllText(folder.File("tape"), "mine");

        Assert.Throws<IOException>(() => Begin());
        Assert.Throws<TapeException>(() => Begin(new() { Append = true, Machine = devices.Clock }));

        Assert.Equal("mine", File.ReadAllText(folder.File("tape")));
    }

    [Fact]
    public async Task A_slow_disk_costs_readings_but_neither_memory_nor_time_and_the_tape_says_how_many()
    {
        var device = devices.Add("test/all/1", context => new AllTypes(context));
        using var disk = new SlowDisk();
        disk.SetLength(0);
        var options = new TapeRecorderOptions { Machine = devices.Clock, BlockLength = 500, Memory = 1000 };
        var recorder = new TapeRecorder(disk, [], options, devices.Clock);
        recorder.Follow(devices.Host, NamePattern.Parse("test/all/1/int32"));
        for (var number = 0; number < 1000; number++)
        {
            device.Push(number % 3);
        }

        var recorded = recorder.Readings;
        Assert.InRange(recorder.Lost, 100, 999);
        disk.Open();
        await recorder.DisposeAsync();

        await File.WriteAllBytesAsync(folder.File("tape"), [.. TapeFormat.Header(), .. disk.ToArray()]);
        using var tape = Tape.Open(folder.File("tape"));
        Assert.Equal(recorded, tape.Readings().Count());
        Assert.Equal(
            [$"{recorder.Lost} readings until 0001-01-01T00:00:00.0000000+00:00 were left out: the disk was too slow."], tape.Notices);
    }

    [Fact]
    public async Task A_disk_that_is_full_ends_the_recording_with_the_reason()
    {
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        using var disk = new SlowDisk { IsBroken = true };
        disk.Open();
        var recorder = new TapeRecorder(disk, [], new() { Machine = devices.Clock, WhenFull = WhenFull.Wait }, devices.Clock);
        recorder.Follow(devices.Host, NamePattern.Parse("lab/supply/1/*"));

        Assert.Equal("No space left on device", (await Assert.ThrowsAsync<IOException>(() => recorder.Completion)).Message);
        await supply.CurrentSetPoint.Write(3);
        devices.AdvanceBy(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<IOException>(async () => await recorder.DisposeAsync());
    }

    [Fact]
    public async Task What_is_asked_is_asked_at_a_period()
    {
        devices.Add("test/asyncio/1", context => new AsyncioDevice(context));
        await using (var recorder = Begin(new() { Machine = devices.Clock, Every = TimeSpan.FromSeconds(5) }))
        {
            recorder.Follow(devices.Host, NamePattern.Parse("test/asyncio/1/test_attribute"));
            devices.AdvanceBy(TimeSpan.FromSeconds(13));
        }

        Assert.Equal(["2 s 42", "7 s 42", "12 s 42"], Lines().Select(line => line.Split(' ', 2)[1]));
    }

    [Theory]
    [InlineData("lab/supply/1")]
    [InlineData("lab//1/current")]
    [InlineData("")]
    public void What_is_no_name_is_refused(string text) => Assert.StartsWith(
        $"'{text}' names no attributes", Assert.Throws<FormatException>(() => NamePattern.Parse(text)).Message, StringComparison.Ordinal);

    public void Dispose()
    {
        devices.Dispose();
        folder.Dispose();
    }

    private TapeRecorder Begin(TapeRecorderOptions? options = null) =>
        TapeRecorder.Create(folder.File("tape"), options ?? new() { Machine = devices.Clock }, devices.Clock);

    private List<string> Lines()
    {
        using var tape = Tape.Open(folder.File("tape"));
        return [.. tape.Readings().Select(reading => FormattableString.Invariant(
            $"{reading.Attribute.Name} {Math.Round((reading.Reading.Time - tape.Begin).TotalSeconds, 5)} s {reading.Reading.Value}"))];
    }
}
