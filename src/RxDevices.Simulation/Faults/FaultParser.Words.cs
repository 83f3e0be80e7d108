using System.Globalization;

namespace RxDevices.Simulation;

/// <content>Kinds, numbers and spans.</content>
internal sealed partial class FaultParser
{
    private Fault Kind()
    {
        var word = Here;
        if (word.Kind == FaultTokenKind.End)
        {
            throw Wrong(word, $"a fault begins with what goes wrong: {KindsThereAre}");
        }

        place++;
        return word.Text switch
        {
            "latency" => new Fault.Latency(Span("latency 200 ms")),
            "hang" => new Fault.Hang(),
            "fail" => new Fault.Fail(),
            "stuck" => new Fault.Stuck(),
            "quality" => new Fault.WrongQuality(QualityHere()),
            "frozen" => new Fault.Frozen(),
            "crash" => new Fault.Crash(),
            "drop" => new Fault.Drop(),
            "duplicate" => new Fault.Duplicate(),
            "corrupt" => new Fault.Corrupt(),
            "truncate" => new Fault.Truncate(),
            "reset" => new Fault.Reset(),
            "half-open" => new Fault.HalfOpen(),
            "bandwidth" => new Fault.Bandwidth(Baud()),
            _ => throw Wrong(word, $"there is no fault {word}; there is {KindsThereAre}"),
        };
    }

    private Quality QualityHere()
    {
        foreach (var quality in Enum.GetValues<Quality>())
        {
            if (Here.Text.Equals(FaultText.Of(quality), StringComparison.OrdinalIgnoreCase))
            {
                place++;
                return quality;
            }
        }

        throw Wrong(Here, $"a quality is {string.Join(", ", Enum.GetValues<Quality>().Select(FaultText.Of))}, not {Here}");
    }

    private double Baud()
    {
        var word = Here;
        var number = Number("bandwidth 9600 baud");
        var unit = Here;
        place += unit.Text is "baud" or "bytes/s" ? 1 : throw Wrong(unit, $"a bandwidth is in baud or bytes/s: bandwidth {word.Text} baud");
        return number > 0
            ? (double)(unit.Text == "baud" ? number : number * 10)
            : throw Wrong(word, "a bandwidth is above 0; where nothing comes through, say half-open");
    }

    private double Percent()
    {
        var word = Here;
        var number = Number("with 10%");
        Expect("%", $"with {word.Text}%");
        return number <= 100 ? (double)(number / 100) : throw Wrong(word, "a probability is from 0% to 100%");
    }

    private long Count(string example)
    {
        var word = Here;
        return Number(example) is >= 1 and <= long.MaxValue and var number && number == decimal.Truncate(number)
            ? (long)number
            : throw Wrong(word, $"a count is a whole number from 1 on, such as in {example}");
    }

    private bool IsSpan() => Here.Kind == FaultTokenKind.Number && SpanText.IsUnit(tokens[place + 1].Text, out _);

    private TimeSpan Span(string example)
    {
        var (number, unit) = (Here, tokens[Math.Min(place + 1, tokens.Count - 1)]);
        if (number.Kind != FaultTokenKind.Number)
        {
            throw Wrong(number, $"a span such as in {example} belongs here, not {number}");
        }

        if (!SpanText.IsUnit(unit.Text, out _))
        {
            throw Wrong(unit, $"a span has a unit: {SpanText.UnitNames}; such as in {example}");
        }

        place += 2;
        return SpanText.TryParse(number.Text, unit.Text, out var span) ? span : throw Wrong(number, $"{number} {unit.Text} is no span, or too long");
    }

    private decimal Number(string example)
    {
        var word = Here;
        if (word.Kind != FaultTokenKind.Number
            || !decimal.TryParse(word.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            throw Wrong(word, $"a number such as in {example} belongs here, not {word}");
        }

        place++;
        return number;
    }

    private string Text(string example)
    {
        var word = Here;
        place += word.Kind is FaultTokenKind.Word or FaultTokenKind.Quoted ? 1 : throw Wrong(word, $"a word or a text in quotes belongs here: {example}");
        return word.Text;
    }

    private void Expect(string wanted, string example) =>
        place += Here.Text == wanted ? 1 : throw Wrong(Here, $"\"{wanted}\" belongs here, as in {example}, not {Here}");

    private FaultException Wrong(string what, string message) => new(text, new(said.GetValueOrDefault(what, 1), message));

    private FaultException Wrong(FaultToken word, string message) => new(text, new(word.Column, message));
}
