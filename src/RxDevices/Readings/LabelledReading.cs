namespace RxDevices;

/// <summary>A reading of an enumeration as people see it: with the labels of its attribute for the values.</summary>
internal sealed class LabelledReading : Reading
{
    private readonly Reading reading;
    private readonly IReadOnlyList<string> labels;

    private LabelledReading(Reading reading, IReadOnlyList<string> labels)
        : base(reading.Time, reading.Quality, reading.Failure, reading.HasSetPoint) => (this.reading, this.labels) = (reading, labels);

    public override ValueKind Kind => reading.Kind;

    private protected override object? BoxedValue => EnumLabels.Show(reading.Value, labels);

    private protected override object? BoxedSetPoint => EnumLabels.Show(reading.SetPoint, labels);

    /// <summary>The reading of that attribute with labels, when it is of an enumeration; else the reading itself.</summary>
    public static Reading Of(Reading reading, AttributeDescription attribute) =>
        reading.Kind.Type == DataType.Enum ? new LabelledReading(reading, attribute.Configuration.EnumLabels) : reading;
}
