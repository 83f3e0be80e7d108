using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RxDevices.Simulation;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>Something that goes wrong with a device or with one of its members.</summary>
/// <param name="On">The attribute or command; null: the device.</param>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record FaultSpec(string? On, Fault Fault, FileNode Node)
{
    /// <summary>A fault: of the device, or of one of its members.</summary>
    public static Kind<FaultSpec> Kind { get; } = new EitherKind<FaultSpec>(
        new FaultText().Made(fault => new FaultSpec(null, fault.Fault, fault.Node)),
        new Part<FaultSpec>("fault", "What goes wrong with an attribute or a command.", keys =>
        {
            var on = keys.Required("on", Text, "The attribute or command.");
            var (fault, node) = keys.Required("fault", new FaultText(), "What goes wrong.");
            return new(on, fault, node);
        }));

    private sealed class FaultText : Kind<(Fault Fault, FileNode Node)>
    {
        public override string Expected => "a fault such as stuck after 10 s for 5 s";

        public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out (Fault Fault, FileNode Node) value)
        {
            value = default;
            if (node is not FileText { IsNothing: false } text)
            {
                return Unexpected(node, reading, out value);
            }

            if (!Fault.TryParse(reading.TextOf(text), out var fault, out var error))
            {
                reading.Problems.Add(node, $"{node.Found} is wrong at {error}", Expected);
                return false;
            }

            value = (fault, node);
            return true;
        }

        public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string" };
    }
}
