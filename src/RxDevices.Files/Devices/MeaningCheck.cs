namespace RxDevices.Files;

/// <summary>Finds what is wrong with devices that are read: names that stand for nothing, loops, members twice.</summary>
internal sealed class MeaningCheck(FilePart file, DeviceClasses classes, FileProblems problems)
{
    private readonly Dictionary<string, DeviceSpec> devices = new(StringComparer.OrdinalIgnoreCase);

    public void Run()
    {
        foreach (var device in file.Devices)
        {
            if (!devices.TryAdd(device.Name, device))
            {
                problems.Add(
                    device.NameNode,
                    device.Node == devices[device.Name].Node
                        ? $"several devices of the template are called {device.Name}: put {{n}} into the name, as in lab/sensor/{{n}}"
                        : $"there is a device {device.Name} already, in line {devices[device.Name].NameNode.Line}");
            }
        }

        foreach (var device in file.Devices)
        {
            if (device.Class is null)
            {
                new DeviceCheck(device, problems).Run();
            }
            else if (!classes.Has(device.Class))
            {
                problems.AddUnknown(device.Node["class"]!, device.Class, classes.Names);
            }

            CheckInputs(device);
        }
    }

    private void CheckInputs(DeviceSpec device)
    {
        foreach (var input in device.Inputs)
        {
            CheckFrom(input.Node, input.Value.From);
        }

        foreach (var formula in device.Formulas)
        {
            foreach (var name in formula.Formula.Names.Where(DeviceSpec.IsFull))
            {
                CheckFrom(formula.Node, name);
            }
        }
    }

    // Devices of classes, and those that are not in the file, are asked when they are there.
    private void CheckFrom(FileNode at, string from)
    {
        if (AttributeName.TryParse(from, out var name) is not null || !devices.TryGetValue(name.Device, out var device) || device.Class is not null)
        {
            return;
        }

        var attributes = device.Attributes.Select(attribute => attribute.Name).ToList();
        var found = device.Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name.Attribute, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.Add(
                at,
                $"{device.Name} has no attribute '{name.Attribute}'",
                FileProblems.OneOf(attributes),
                Spelling.Nearest(name.Attribute, attributes));
        }
        else if (found.Value.Every == TimeSpan.Zero)
        {
            problems.Add(at, $"{from} is looked at when it is read and never tells of a change", "an attribute with a time behind 'every'");
        }
        else if (found.Value.Type == DataType.String)
        {
            problems.Add(at, $"{from} is a text", "an attribute that is a number");
        }
    }
}
