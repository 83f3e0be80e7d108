using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>An input of a device: takes an attribute of another one.</summary>
/// <param name="From">The attribute, <c>domain/family/member/attribute</c>.</param>
/// <param name="Delay">How much later what is put in comes out; null: in the same instant.</param>
/// <param name="Initial">What there is before the first reading; null: no number.</param>
internal sealed record InputSpec(string From, TimeSpan? Delay = null, double? Initial = null)
{
    private static readonly Kind<string> Attribute = new TextKind(
        "an attribute such as lab/supply/1/current", text => AttributeName.TryParse(text, out _) is null);

    /// <summary>An input: the attribute alone, or everything about it.</summary>
    public static Kind<InputSpec> Kind { get; } = new EitherKind<InputSpec>(
        Attribute.Made(from => new InputSpec(from)),
        new Part<InputSpec>("input", "What comes from another device.", keys => new(
            keys.Required("from", Attribute, "The attribute of another device."),
            keys.Given("delay", Period, "How much later it comes: what makes a loop of devices legal.", "in the same instant"),
            keys.Given("initial", Number, "What there is before the first reading.", "no number"))));
}
