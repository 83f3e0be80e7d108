using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Events;

/// <summary>Events ready for the wire, against those that real servers sent.</summary>
public class EventEncoderTests
{
    public static TheoryData<string> Names => [.. Capture.Events.Where(capture => capture.Wire.Length > 0 && capture.Frames.Length == 4).Select(capture => capture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_sent_as_by_a_real_server(string name)
    {
        var capture = Capture.Of(name);
        var encoder = new EventEncoder((string)capture.Decoded["topic"]!);
        Padding.AssertEqualBut(capture.Wire, Again(capture.Wire), Again);

        byte[] Again(byte[] wire)
        {
            var buffer = Segments.Cut(wire);
            var framer = new ZmtpFramer(new());
            Assert.True(framer.TryRead(ref buffer));
            Assert.True(EventMessage.TryRead(framer.Frames, out var isLittleEndian, out var counter, out var isFailure));
            var reader = EventMessage.Open(EventMessage.PayloadOf(framer.Frames), isLittleEndian);
            return isFailure
                ? encoder.Encode(new DevFailed(ModelStructures.ReadErrors(ref reader)), counter)
                : (string)capture.Decoded["payload_type"]! switch
                {
                    "AttributeValue_5" => encoder.Encode(AttributeValue5.Read(ref reader), AttributeValue5.Write, counter),
                    "AttributeConfig_5" => encoder.Encode(AttributeConfig5.Read(ref reader), AttributeConfig5.Write, counter),
                    "AttDataReady" => encoder.Encode(AttDataReady.Read(ref reader), AttDataReady.Write, counter),
                    _ => encoder.Encode(DevIntrChange.Read(ref reader), DevIntrChange.Write, counter),
                };
        }
    }

    [Fact]
    public void The_configuration_of_an_attribute_is_told_as_by_a_real_server()
    {
        var described = new AttributeDescription(
            "double_scalar",
            ValueKind.Of<double>(),
            AccessMode.ReadWrite,
            new() { Label = "ev", Change = new() { Absolute = 0.01 }, Archive = new() { Absolute = 0.01 }, ArchivePeriod = TimeSpan.FromSeconds(2) },
            "double_scalar");
        var configuration = AttributeConfigs.Of(described);
        var captured = Capture.Of("ev_06_attr_conf_double_scalar").Decoded["payload"]!;
        captured["event_prop"]!["per_event"]!["period"] = "1000";
        Decoded.AssertSame(captured, configuration with
        {
            Unit = (string)captured["unit"]!,
            EventProp = configuration.EventProp with
            {
                ChEvent = configuration.EventProp.ChEvent with { AbsChange = (string)captured["event_prop"]!["ch_event"]!["abs_change"]! },
                ArchEvent = configuration.EventProp.ArchEvent with
                {
                    AbsChange = (string)captured["event_prop"]!["arch_event"]!["abs_change"]!,
                    Period = (string)captured["event_prop"]!["arch_event"]!["period"]!,
                },
            },
        });
    }
}
