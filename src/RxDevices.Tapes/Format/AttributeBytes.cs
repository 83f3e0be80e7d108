namespace RxDevices.Tapes;

/// <summary>What an attribute is, in bytes.</summary>
internal static class AttributeBytes
{
    /// <summary>The bytes but for its number, which says what it is shorter.</summary>
    public static byte[] Of(TapeAttribute attribute)
    {
        var output = new ByteOutput();
        var (description, configuration) = (attribute.Description, attribute.Description.Configuration);
        output.Text(attribute.Device.ToString());
        output.Text(description.Name);
        output.Byte((byte)description.Kind.Type);
        output.Byte((byte)description.Kind.Format);
        output.Byte((byte)description.Access);
        foreach (var text in TextsOf(configuration))
        {
            output.Text(text ?? "");
        }

        output.Count((ulong)configuration.MaxX);
        output.Count((ulong)configuration.MaxY);
        output.Count((ulong)configuration.EnumLabels.Count);
        foreach (var label in configuration.EnumLabels)
        {
            output.Text(label);
        }

        return output.Written.ToArray();
    }

    /// <summary>One attribute after its number and its length, so that a later version may tell more.</summary>
    public static void Write(ByteOutput output, int number, byte[] attribute)
    {
        output.Count((ulong)number);
        output.Count((ulong)attribute.Length);
        attribute.CopyTo(output.Take(attribute.Length));
    }

    /// <summary>The next attribute of a block.</summary>
    public static TapeAttribute Read(ByteInput block)
    {
        var number = block.Length();
        var input = block.TakeInput(block.CountOf(1));
        if (!DeviceName.TryParse(input.Text(), out var device))
        {
            throw new TapeDamageException("an attribute has no device");
        }

        var name = input.Text();
        var kind = new ValueKind((DataType)input.Byte(), (DataFormat)input.Byte());
        var access = (AccessMode)input.Byte();
        if (kind.Type is < DataType.Boolean or > DataType.Encoded || kind.Format > DataFormat.Image || access > AccessMode.ReadWrite)
        {
            throw new TapeDamageException($"{device}/{name} has an unknown type");
        }

        var configuration = new AttributeConfiguration
        {
            Label = TextOf(input),
            Description = TextOf(input),
            Unit = TextOf(input),
            StandardUnit = TextOf(input),
            DisplayUnit = TextOf(input),
            Format = TextOf(input),
            MaxX = input.Length(),
            MaxY = input.Length(),
        };
        var labels = new string[input.CountOf(1)];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = input.Text();
        }

        return new(device, new(name, kind, access, configuration with { EnumLabels = labels }, WritableName: null)) { Number = number };
    }

    private static string?[] TextsOf(AttributeConfiguration configuration) =>
    [
        configuration.Label, configuration.Description, configuration.Unit, configuration.StandardUnit, configuration.DisplayUnit,
        configuration.Format,
    ];

    private static string? TextOf(ByteInput input) => input.Text() is { Length: > 0 } text ? text : null;
}
