using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Simulation;

/// <summary>Reads a formula: the grammar, from what binds weakest to what binds tightest.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class FormulaParser(string text)
{
    private const int LongestText = 4096;
    private const int DeepestNesting = 100;
    private const string Operand = "a number, a name, a function or '('";

    private readonly FormulaLexer lexer = new(text);
    private readonly List<string> names = [];
    private int depth;

    /// <summary>The names used so far.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Reads the whole text.</summary>
    public bool TryParse([NotNullWhen(true)] out FormulaStep? step, [NotNullWhen(false)] out FormulaError? error)
    {
        (step, error) = (null, null);
        if (text.Length > LongestText)
        {
            error = new(LongestText + 1, $"a formula has at most {LongestText} characters, and this one has {text.Length}");
            return false;
        }

        try
        {
            lexer.Next();
            step = Choice();
            return lexer.Kind == FormulaToken.End ? true : throw Wrong("an operator or the end");
        }
        catch (FormulaException wrong)
        {
            (step, error) = (null, wrong.Error);
            return false;
        }
    }

    private FormulaStep Choice()
    {
        Enter();
        var condition = Either();
        if (lexer.Take("?"))
        {
            var yes = Choice();
            Expect(":");
            var no = Choice();
            var test = condition;
            condition = values => IsTrue(test(values)) ? yes(values) : no(values);
        }

        depth--;
        return condition;
    }

    private FormulaStep Either()
    {
        var left = Both();
        while (lexer.Take("||"))
        {
            var (first, second) = (left, Both());
            left = values => IsTrue(first(values)) || IsTrue(second(values)) ? 1 : 0;
        }

        return left;
    }

    private FormulaStep Both()
    {
        var left = Comparison();
        while (lexer.Take("&&"))
        {
            var (first, second) = (left, Comparison());
            left = values => IsTrue(first(values)) && IsTrue(second(values)) ? 1 : 0;
        }

        return left;
    }

    private FormulaStep Comparison()
    {
        var left = Sum();
        if (!lexer.IsOneOf("<", "<=", ">", ">=", "==", "!="))
        {
            return left;
        }

        var sign = lexer.TakeText();
        var right = Sum();
        if (lexer.IsOneOf("<", "<=", ">", ">=", "==", "!="))
        {
            throw Wrong("&&, || or the end (comparisons do not chain)");
        }

        return sign switch
        {
            "<" => values => left(values) < right(values) ? 1 : 0,
            "<=" => values => left(values) <= right(values) ? 1 : 0,
            ">" => values => left(values) > right(values) ? 1 : 0,
            ">=" => values => left(values) >= right(values) ? 1 : 0,
            "==" => values => left(values) == right(values) ? 1 : 0,
            _ => values => left(values) != right(values) ? 1 : 0,
        };
    }

    private FormulaStep Sum()
    {
        var left = Product();
        while (lexer.IsOneOf("+", "-"))
        {
            var (sign, first, second) = (lexer.TakeText(), left, Product());
            left = sign == "+" ? values => first(values) + second(values) : values => first(values) - second(values);
        }

        return left;
    }

    private FormulaStep Product()
    {
        var left = Signed();
        while (lexer.IsOneOf("*", "/", "%"))
        {
            var (sign, first, second) = (lexer.TakeText(), left, Signed());
            left = sign switch
            {
                "*" => values => first(values) * second(values),
                "/" => values => first(values) / second(values),
                _ => values => first(values) % second(values),
            };
        }

        return left;
    }

    private FormulaStep Signed()
    {
        if (!lexer.IsOneOf("-", "+", "!"))
        {
            return Power();
        }

        Enter();
        var (sign, value) = (lexer.TakeText(), Signed());
        depth--;
        return sign switch
        {
            "-" => values => -value(values),
            "!" => values => IsTrue(value(values)) ? 0 : 1,
            _ => value,
        };
    }

    private FormulaStep Power()
    {
        var value = Value();
        if (!lexer.Take("^"))
        {
            return value;
        }

        Enter();
        var exponent = Signed();
        depth--;
        return values => Math.Pow(value(values), exponent(values));
    }

    private FormulaStep Value()
    {
        switch (lexer.Kind)
        {
            case FormulaToken.Number:
                var number = lexer.Number;
                lexer.Next();
                return _ => number;
            case FormulaToken.Name:
                return Named();
            case FormulaToken.BracketedName:
                return Variable(lexer.TakeText());
            default:
                if (!lexer.Take("("))
                {
                    throw Wrong(Operand);
                }

                var inner = Choice();
                Expect(")");
                return inner;
        }
    }

    private FormulaStep Named()
    {
        var column = lexer.Column;
        var name = lexer.TakeText();
        if (!lexer.Take("("))
        {
            return FormulaFunctions.Constant(name) is { } constant ? _ => constant : Variable(name);
        }

        var arguments = new List<FormulaStep>();
        while (!lexer.Is(")"))
        {
            arguments.Add(Choice());
            if (!lexer.Take(","))
            {
                break;
            }
        }

        Expect(")", "',' or ')'");
        return FormulaFunctions.Call(name, [.. arguments], column);
    }

    private FormulaStep Variable(string name)
    {
        var place = names.FindIndex(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        if (place < 0)
        {
            place = names.Count;
            names.Add(name);
        }

        return values => values[place];
    }

    private void Enter()
    {
        if (++depth > DeepestNesting)
        {
            throw new FormulaException(text, new(lexer.Column, $"at most {DeepestNesting} parts of a formula may stand inside each other"));
        }
    }

    private void Expect(string sign, string? expected = null)
    {
        if (!lexer.Take(sign))
        {
            throw Wrong(expected ?? $"'{sign}'");
        }
    }

    private FormulaException Wrong(string expected) => new(text, new(lexer.Column, $"expected {expected}, but found {lexer.Found}"));

    /// <summary>0 and NaN are false.</summary>
    public static bool IsTrue(double value) => value is not (0 or double.NaN);
}
