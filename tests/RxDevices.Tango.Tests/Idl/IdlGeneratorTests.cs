using System.Text.Json.Nodes;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Idl;

/// <summary>The C# of the interface is what the generator writes. With RXDEVICES_WRITE_IDL=1 this writes it.</summary>
public class IdlGeneratorTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "src", "RxDevices.Tango", "Idl");

    [Fact]
    public void The_interface_is_what_the_generator_writes()
    {
        var idl = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "tango_idl.json")))!.AsObject();
        var written = new IdlGenerator(idl).Generate();
        if (Environment.GetEnvironmentVariable("RXDEVICES_WRITE_IDL") == "1")
        {
            foreach (var (name, text) in written)
            {
                File.WriteAllText(Path.Combine(Folder, name), text);
            }
        }

        Assert.Equal(written.Keys, Directory.EnumerateFiles(Folder, "*.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder, file.Key))));
    }
}
