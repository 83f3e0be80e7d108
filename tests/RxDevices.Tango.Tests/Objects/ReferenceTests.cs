using System.Text;
using CsCheck;
using RxDevices.Tango.Tests.Cdr;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Objects;

public class ReferenceTests
{
    [Fact]
    public void The_reference_of_a_real_device_is_read_and_written_alike()
    {
        var capture = Capture.Of("99_db_DbImportDevice");
        var (_, result) = Transcript.DecodeReply(Transcript.Frame(capture.Reply)[0], capture.Operation);
        var text = Assert.IsType<LongStringArray>(Assert.IsType<Any>(result).Value).Texts[1];

        Assert.True(Ior.TryParse(text, out var ior));
        Assert.Equal("IDL:Tango/Device_5:1.0", ior.TypeId);
        var iiop = ior.Iiop!;
        Assert.Equal((GiopVersion.V12, 14, (byte)0xfe), (iiop.Version, iiop.ObjectKey.Length, (byte)iiop.ObjectKey[0]));
        Assert.Equal(10113, iiop.Port);
        Assert.Equal([0u, 1u, 0x41545402u], iiop.Components.Select(component => component.Tag));

        // The original's padding is whatever was in memory, so its text may differ from ours; what it says may not.
        Assert.True(Ior.TryParse(new Ior(ior.TypeId, iiop.ToTagged()).ToString(), out var again));
        Assert.Equal(iiop with { Components = [] }, again.Iiop! with { Components = iiop.Components is [] ? [] : again.Iiop!.Components[..0] });
        Assert.Equal(iiop.Components.Select(component => component.Content), again.Iiop!.Components.Select(component => component.Content));
    }

    [Fact]
    public void The_reference_of_a_device_of_ours_is_short() => Assert.Equal(
        "IOR:01000000" + "17000000" + "49444c3a54616e676f2f4465766963655f353a312e3000" + "00" + "01000000" + "00000000" + "1f000000"
        + "010100000a000000" + "3132372e302e302e3100" + "1027" + "00000000".Remove(0) + "07000000" + "612f622f632f64",
        new Ior("IDL:Tango/Device_5:1.0", new IiopProfile(GiopVersion.V10, "127.0.0.1", 10000, "a/b/c/d").ToTagged()).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("IOR:")]
    [InlineData("IOR:0")]
    [InlineData("IOR:zz")]
    [InlineData("IOR:01000000ffffffff")]
    [InlineData("ior:01000000010000000000000001000000")]
    [InlineData("nada")]
    public void A_text_that_is_no_reference_is_none(string text) => Assert.False(Ior.TryParse(text, out _));

    [Fact]
    public void A_reference_may_have_no_address()
    {
        Assert.True(Ior.TryParse("IOR:010000000100000000000000" + "00000000", out var nil));
        Assert.Null(nil.Iiop);
    }

    [Theory]
    [InlineData("corbaloc:iiop:localhost:10000/sys/tg_test/1", "localhost", 10000, "sys/tg_test/1", 0)]
    [InlineData("corbaloc:iiop:1.2@localhost:10000/database", "localhost", 10000, "database", 2)]
    [InlineData("CORBALOC:IIOP:localhost/a%20b", "localhost", 2809, "a b", 0)]
    [InlineData("corbaloc::[::1]:10000/a", "[::1]", 10000, "a", 0)]
    [InlineData("corbaloc::[::1]/a", "[::1]", 2809, "a", 0)]
    [InlineData("corbaloc:iiop:1.9@h:1/%ff", "h", 1, "\u00ff", 2)]
    public void An_address_is_read(string text, string host, int port, string key, int minor)
    {
        Assert.True(Corbaloc.TryParse(text, out var address));
        Assert.Equal(new Corbaloc(host, (ushort)port, key, (GiopVersion)minor), address);
    }

    [Theory]
    [InlineData("corbaloc:iiop:localhost:10000")]
    [InlineData("corbaloc:iiop:localhost:70000/a")]
    [InlineData("corbaloc:iiop:localhost:/a")]
    [InlineData("corbaloc:iiop:2.0@localhost:1/a")]
    [InlineData("corbaloc:iiop::1/a")]
    [InlineData("corbaloc:iiop:h:1/%f")]
    [InlineData("corbaloc:iiop:h:1/%xy")]
    [InlineData("corbaloc:iiop:h:1/\u03a9")]
    [InlineData("tango://h:1/a")]
    public void An_address_that_is_none_is_refused(string text) => Assert.False(Corbaloc.TryParse(text, out _));

    [Fact]
    public void Any_key_survives_an_address() => RoundTripTests.Texts.Sample(
        key =>
        {
            Assert.True(Corbaloc.TryParse(new Corbaloc("h", 1, key).ToString(), out var address));
            Assert.Equal(key, address.ObjectKey);
        },
        threads: 1,
        iter: 500);

    [Fact]
    public void A_key_is_the_name_in_lower_case() => Assert.Equal("sys/tg_test/1", ObjectKeys.Of("SYS/Tg_Test/1"));

    [Fact]
    public void A_key_has_a_character_for_each_byte() => Gen.Byte.Array[0, 20].Sample(
        bytes =>
        {
            var reader = new CdrReader(CdrWriter.ToArray(Encoding.Latin1.GetString(bytes), ObjectKeys.Write), isLittleEndian: true);
            Assert.Equal(bytes, Encoding.Latin1.GetBytes(ObjectKeys.Read(ref reader)));
            Assert.Null(reader.Problem);
        },
        threads: 1,
        iter: 200);
}
