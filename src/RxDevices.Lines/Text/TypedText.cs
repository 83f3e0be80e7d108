namespace RxDevices.Lines;

/// <summary>Literals for what an attribute or a command takes: text to values, refusals as the devices' own.</summary>
internal static class TypedText
{
    public static object? ForAttribute(AttributeDescription attribute, string literal)
    {
        var parsed = PythonLiteral.Parse(literal, attribute.Kind);
        return parsed.IsRefused
            ? throw new DevFailedException(
                Reasons.IncompatibleAttribute,
                $"The value for {attribute.Name} ({attribute.Kind}) cannot be read: {parsed.Refusal}",
                "PythonLiteral.Parse")
            : parsed.Value;
    }

    public static object? ForCommand(CommandDescription command, string literal)
    {
        if (command.Argument == ValueKind.Void)
        {
            return literal.Length == 0
                ? null
                : throw new DevFailedException(
                    Reasons.IncompatibleArgument, $"Command {command.Name} takes no argument; write {command.Name}()", "Command::extract()");
        }

        if (literal.Length == 0 && command.Argument != ValueKind.Of<string>())
        {
            throw new DevFailedException(
                Reasons.IncompatibleArgument,
                $"Command {command.Name} wants an argument of type {command.Argument}; write {command.Name}(ARGUMENT)",
                "Command::extract()");
        }

        var parsed = PythonLiteral.Parse(literal, command.Argument);
        return parsed.IsRefused
            ? throw new DevFailedException(
                Reasons.IncompatibleArgument,
                $"The argument of {command.Name} ({command.Argument}) cannot be read: {parsed.Refusal}",
                "Command::extract()")
            : parsed.Value;
    }
}
