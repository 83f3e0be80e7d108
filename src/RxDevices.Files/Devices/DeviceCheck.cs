namespace RxDevices.Files;

/// <summary>Finds what is wrong with one device that is read.</summary>
internal sealed class DeviceCheck(DeviceSpec device, FileProblems problems)
{
    private static readonly string[] Own = ["Init", "State", "Status"];

    private readonly Dictionary<string, Named<AttributeSpec>> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> names = [];

    public void Run()
    {
        Members("attribute", device.Attributes.Select(attribute => (attribute.Name, attribute.Node)));
        Members("command", device.Commands.Select(command => (command.Name, command.Node)));
        foreach (var attribute in device.Attributes)
        {
            attributes.TryAdd(attribute.Name, attribute);
        }

        names.AddRange(device.Variables.Select(variable => variable.Name));
        names.AddRange(device.Inputs.Select(input => input.Name));
        OneMeaning();
        names.AddRange(device.Attributes.Where(attribute => attribute.Value.Type != DataType.String).Select(attribute => attribute.Name));

        foreach (var attribute in device.Attributes)
        {
            Names(attribute.Value.Formulas);
            Target(attribute);
        }

        Names(device.States.Select(rule => rule.When).OfType<FileFormula>());
        foreach (var command in device.Commands)
        {
            Names(command.Value.Formulas, command.Value.Argument == DataType.Void ? [] : [CommandSpec.ArgumentName]);
            Steps(command.Value);
        }

        Loops();
        Faults();
    }

    private void Members(string what, IEnumerable<(string Name, FileText Node)> members)
    {
        var seen = new HashSet<string>(Own, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in members)
        {
            if (!seen.Add(name))
            {
                problems.Add(node, $"the device has {(what[0] == 'a' ? "an" : "a")} {what} {name} already");
            }
        }
    }

    private void OneMeaning()
    {
        var seen = new HashSet<string>([Scope.Time], StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in device.Variables.Select(variable => (variable.Name, variable.Node))
            .Concat(device.Inputs.Select(input => (input.Name, input.Node)))
            .Concat(device.Attributes.Select(attribute => (attribute.Name, attribute.Node))))
        {
            if (!seen.Add(name) && !(name.Equals(Scope.Time, StringComparison.OrdinalIgnoreCase) && attributes.ContainsKey(name)))
            {
                problems.Add(node, $"'{name}' stands for something else in formulas already");
            }
        }
    }

    private void Names(IEnumerable<FileFormula> formulas, params IReadOnlyList<string> more)
    {
        foreach (var formula in formulas)
        {
            foreach (var name in formula.Formula.Names)
            {
                if (!Stands(name, formula.Constants, more))
                {
                    Unknown(formula.Node, name, [.. names, .. more, .. formula.Constants.Keys, Scope.Time]);
                }
            }
        }
    }

    private bool Stands(string name, IReadOnlyDictionary<string, double> constants, IReadOnlyList<string> more) =>
        constants.ContainsKey(name)
        || names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || more.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.Equals(Scope.Time, StringComparison.OrdinalIgnoreCase)
        || DeviceSpec.IsFull(name)
        || (name.LastIndexOf('.') is var dot and > 0 && attributes.TryGetValue(name[..dot], out var owner)
            && owner.Value.Facets.Contains(name[(dot + 1)..]));

    private void Unknown(FileText node, string name, IReadOnlyList<string> known)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0 && attributes.TryGetValue(name[..dot], out var owner))
        {
            var facets = owner.Value.Facets.ToList();
            problems.Add(
                node,
                $"{owner.Name} has no '{name[(dot + 1)..]}'",
                facets.Count == 0 ? $"{owner.Name} alone" : FileProblems.OneOf([.. facets.Select(facet => $"{owner.Name}.{facet}")]),
                Spelling.Nearest(name, [.. facets.Select(facet => $"{owner.Name}.{facet}")]));
            return;
        }

        problems.Add(node, $"the formula uses '{name}', which stands for nothing", FileProblems.OneOf(known), Spelling.Nearest(name, known));
    }

    // A target, input or set point that is left out is the set point of the attribute itself.
    private void Target(Named<AttributeSpec> attribute)
    {
        var source = attribute.Value.Source;
        if (source is { TakesSetPoint: true } && attribute.Value.Setting is null && !HasInput(source))
        {
            problems.Add(attribute.Node, $"{attribute.Name} has nothing to follow", "a formula for what it follows, or 'setting' beside it");
        }

        if (source is null && attribute.Value.Setting is null)
        {
            problems.Add(attribute.Node, $"nothing says what the value of {attribute.Name} is", "a formula, a generator such as sine, or 'setting'");
        }
    }

    private static bool HasInput(Source source) => source is PidSource pid
        ? pid.SetPoint is not null
        : source.Follows.Concat(source.LooksAt).Any();

    private void Steps(CommandSpec command)
    {
        foreach (var step in command.Steps)
        {
            foreach (var (node, member, use) in step.Members)
            {
                var known = use == MemberUse.Set
                    ? device.Variables.Select(variable => variable.Name).Concat(device.Attributes
                        .Where(attribute => attribute.Value is { Setting: not null, Type: not DataType.String })
                        .Select(attribute => attribute.Name)).ToList()
                    : [.. device.Attributes.Where(attribute => attribute.Value.Source is MoveSource).Select(attribute => attribute.Name)];
                if (!known.Contains(member, StringComparer.OrdinalIgnoreCase))
                {
                    problems.Add(
                        node,
                        $"found '{member}'",
                        known.Count > 0 ? FileProblems.OneOf(known) : use == MemberUse.Set ? "a setting or a variable; there is none" : "an attribute with move_to; there is none",
                        Spelling.Nearest(member, known));
                }
            }

            if (step.Name == "state" && device.States.Count > 0)
            {
                problems.Add(device.Node["states"]!, "a command sets the state, and there are states with conditions", "one of the two");
            }
        }
    }

    private void Loops()
    {
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in device.Attributes)
        {
            Follow(attribute, []);
        }

        void Follow(Named<AttributeSpec> attribute, List<string> way)
        {
            if (way.FindIndex(name => name.Equals(attribute.Name, StringComparison.OrdinalIgnoreCase)) is var start and >= 0)
            {
                if (done.Add(attribute.Name))
                {
                    problems.Add(
                        attributes[way[start]].Node,
                        $"each of these depends on the next: {string.Join(" -> ", [.. way.Skip(start), attribute.Name])}",
                        "a quantity that holds its value between, such as lag, pid or 'delay' in an input");
                }

                return;
            }

            if (done.Contains(attribute.Name))
            {
                return;
            }

            way.Add(attribute.Name);
            foreach (var next in attribute.Value.Follows.SelectMany(formula => formula.Formula.Names))
            {
                var owner = next.LastIndexOf('.') is var dot and > 0 ? next[..dot] : next;
                if (!next.EndsWith($".{AttributeSpec.SetPoint}", StringComparison.Ordinal) && attributes.TryGetValue(owner, out var found))
                {
                    Follow(found, way);
                }
            }

            way.RemoveAt(way.Count - 1);
            done.Add(attribute.Name);
        }
    }

    private void Faults()
    {
        var members = attributes.Keys.Concat(device.Commands.Select(command => command.Name)).ToList();
        foreach (var fault in device.Faults.Where(fault => fault.On is not null && !members.Contains(fault.On, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add(fault.Node, $"found no '{fault.On}' in {device.Name}", FileProblems.OneOf(members), Spelling.Nearest(fault.On!, members));
        }

    }
}
