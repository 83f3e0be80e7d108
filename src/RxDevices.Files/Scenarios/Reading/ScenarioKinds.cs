namespace RxDevices.Files;

/// <summary>What stands in a scenario as one line.</summary>
internal static class ScenarioKinds
{
    public static Kind<Condition> Condition { get; } = new LineKind<Condition>(
        "a condition such as lab/supply/1/current > 3, ... = 3 +- 0.1, ... in 1 .. 4, .../state = ON, ... quality ALARM, ... fails with REASON", ReadCondition);

    public static Kind<ScenarioAction> Write { get; } = new LineKind<ScenarioAction>(
        "what to write: lab/supply/1/current_setpoint = 3",
        (line, _) => line.TryName("an attribute", out var name) && TakeEqual(line) && line.TryValue("", out var value)
            ? new ScenarioAction.Write(name, value)
            : null);

    public static Kind<ScenarioAction> Run { get; } = new LineKind<ScenarioAction>(
        "a command: lab/supply/1/Reset or lab/supply/1/Move(3)", ReadRun);

    public static Kind<ScenarioAction> Inject { get; } = new FaultKind().Made(fault => (ScenarioAction)new ScenarioAction.Inject(fault));

    private static bool TakeEqual(LinePart line) =>
        line.Take("==", "=") is not null || line.Wrong("it is not there", "= and the value behind the name");

    private static Condition? ReadCondition(LinePart line, string text)
    {
        if (!line.TryName("an attribute", out var name))
        {
            return null;
        }

        return line.Take("==", "=", "!=", "<=", ">=", "<", ">", "in", "quality", "fails") switch
        {
            "=" or "==" => Equal(line, name, text, isNot: false),
            "!=" => Equal(line, name, text, isNot: true),
            "in" => Range(line, name, text),
            "quality" => HasQuality(line, name, text),
            "fails" => Fails(line, name, text),
            { } sign => Compared(line, name, text, sign),
            null => Nothing(line),
        };
    }

    private static Condition? Nothing(LinePart line)
    {
        line.Wrong(line.IsAtEnd ? "found nothing" : $"found '{line.Word()}'", "=, !=, <, <=, >, >=, in, quality or fails behind the name");
        return null;
    }

    private static Condition.Equal? Equal(LinePart line, AttributeName name, string text, bool isNot)
    {
        if (!line.TryValue(" +- ", out var value))
        {
            return null;
        }

        var tolerance = 0.0;
        return (line.Take("+-") is null || line.TryNumber("the tolerance: a number of 0 or more", out tolerance))
            && line.RequireEnd("nothing behind the value")
                ? new(name, text, value, tolerance, isNot)
                : null;
    }

    private static Condition.Within? Range(LinePart line, AttributeName name, string text) =>
        line.TryNumber("the lowest number, as in in 1 .. 4", out var min)
        && (line.Take("..") is not null || line.Wrong("it is not there", ".. between the lowest and the highest number"))
        && line.TryNumber("the highest number, as in in 1 .. 4", out var max)
        && (min <= max || line.Wrong("the lowest number is above the highest", "the lower number first"))
        && line.RequireEnd("nothing behind the range")
            ? new(name, text, number => number >= min && number <= max)
            : null;

    private static Condition.HasQuality? HasQuality(LinePart line, AttributeName name, string text)
    {
        var word = line.Word();
        var qualities = Enum.GetValues<Quality>();
        var place = Array.FindIndex(qualities, quality =>
            quality.ToString().Equals(word, StringComparison.OrdinalIgnoreCase) || TangoText.Of(quality).Equals(word, StringComparison.OrdinalIgnoreCase));
        return (place >= 0 || line.Wrong($"found '{word}'", FileProblems.OneOf([.. qualities.Select(quality => quality.ToString().ToUpperInvariant())])))
            && line.RequireEnd("nothing behind the quality")
                ? new(name, text, qualities[place])
                : null;
    }

    private static Condition.Fails? Fails(LinePart line, AttributeName name, string text)
    {
        var reason = line.Take("with") is null ? null : line.Word();
        return (reason is not "" || line.Wrong("found nothing", "the reason, such as API_AttrNotAllowed"))
            && line.RequireEnd("fails, or fails with REASON")
                ? new(name, text, reason)
                : null;
    }

    private static Condition.Within? Compared(LinePart line, AttributeName name, string text, string sign) =>
        line.TryNumber($"a number behind {sign}", out var limit) && line.RequireEnd("nothing behind the number")
            ? new(name, text, sign switch
            {
                "<" => number => number < limit,
                "<=" => number => number <= limit,
                ">" => number => number > limit,
                _ => number => number >= limit,
            })
            : null;

    private static ScenarioAction.Run? ReadRun(LinePart line, string text)
    {
        if (!line.TryName("a command", out var name))
        {
            return null;
        }

        object? argument = null;
        if (line.Take("(") is not null && line.Take(")") is null
            && (!line.TryValue(")", out argument) || (line.Take(")") is null && !line.Wrong("it is not there", ") behind the argument"))))
        {
            return null;
        }

        return line.RequireEnd("nothing behind the command") ? new(name, argument) : null;
    }
}
