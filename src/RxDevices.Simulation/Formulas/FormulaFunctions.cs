namespace RxDevices.Simulation;

/// <summary>The functions and constants of formulas.</summary>
internal static class FormulaFunctions
{
    private static readonly Dictionary<string, double> Constants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pi"] = Math.PI,
        ["nan"] = double.NaN,
        ["inf"] = double.PositiveInfinity,
        ["true"] = 1,
        ["false"] = 0,
    };

    private static readonly Dictionary<string, Func<double, double>> OfOne = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abs"] = Math.Abs,
        ["acos"] = Math.Acos,
        ["asin"] = Math.Asin,
        ["atan"] = Math.Atan,
        ["ceil"] = Math.Ceiling,
        ["cos"] = Math.Cos,
        ["exp"] = Math.Exp,
        ["floor"] = Math.Floor,
        ["isnan"] = value => double.IsNaN(value) ? 1 : 0,
        ["ln"] = Math.Log,
        ["log10"] = Math.Log10,
        ["round"] = Math.Round,
        ["sign"] = value => double.IsNaN(value) ? value : Math.Sign(value),
        ["sin"] = Math.Sin,
        ["sqrt"] = Math.Sqrt,
        ["tan"] = Math.Tan,
    };

    private static readonly Dictionary<string, Func<double, double, double>> OfTwo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atan2"] = Math.Atan2,
        ["hypot"] = double.Hypot,
        ["pow"] = Math.Pow,
    };

    private static readonly Dictionary<string, Func<double, double, double>> OfMany = new(StringComparer.OrdinalIgnoreCase)
    {
        ["max"] = Math.Max,
        ["min"] = Math.Min,
    };

    private static readonly string[] Names =
        [.. new[] { "clamp", "if" }.Concat(OfOne.Keys).Concat(OfTwo.Keys).Concat(OfMany.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The constant of that name, or null when there is none.</summary>
    public static double? Constant(string name) => Constants.TryGetValue(name, out var value) ? value : null;

    /// <summary>A function applied to its arguments.</summary>
    public static FormulaStep Call(string name, FormulaStep[] arguments, int column)
    {
        if (OfOne.TryGetValue(name, out var one))
        {
            var x = Take(1)[0];
            return values => one(x(values));
        }

        if (OfTwo.TryGetValue(name, out var two))
        {
            var (x, y) = (Take(2)[0], arguments[1]);
            return values => two(x(values), y(values));
        }

        if (OfMany.TryGetValue(name, out var many))
        {
            return arguments.Length > 0
                ? arguments.Aggregate((first, second) => values => many(first(values), second(values)))
                : throw Wrong($"{name} takes 1 argument or more, not 0");
        }

        switch (name.ToLowerInvariant())
        {
            case "clamp":
                var (value, min, max) = (Take(3)[0], arguments[1], arguments[2]);
                return values => Math.Min(Math.Max(value(values), min(values)), max(values));
            case "if":
                var (test, yes, no) = (Take(3)[0], arguments[1], arguments[2]);
                return values => FormulaParser.IsTrue(test(values)) ? yes(values) : no(values);
            default:
                throw Wrong($"there is no function {name}; there are {string.Join(", ", Names)}");
        }

        FormulaStep[] Take(int count) => arguments.Length == count
            ? arguments
            : throw Wrong($"{name} takes {count} argument{(count == 1 ? "" : "s")}, not {arguments.Length}");

        FormulaException Wrong(string message) => new("", new(column, message));
    }
}
