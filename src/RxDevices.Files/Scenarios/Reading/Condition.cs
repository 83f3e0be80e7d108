namespace RxDevices.Files;

/// <summary>Something that may be so of a reading of an attribute.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Text">The condition as it was written.</param>
internal abstract record Condition(AttributeName Attribute, string Text)
{
    /// <summary>Whether it says something of requests, so that what the attribute shows by itself tells nothing of it.</summary>
    public virtual bool IsAboutRequests => false;

    /// <summary>Whether it is so.</summary>
    public abstract bool Holds(Reading reading);

    /// <summary>What is wrong with it for an attribute of this kind: what was found, and what would be right. Null: nothing.</summary>
    public virtual (string What, string Expected)? WhyNot(AttributeDescription attribute) => null;

    public sealed override string ToString() => Text;

    /// <summary><c>NAME &lt; NUMBER</c>, <c>NAME in MIN .. MAX</c>.</summary>
    public sealed record Within(AttributeName Attribute, string Text, Func<double, bool> IsIn) : Condition(Attribute, Text)
    {
        public override bool Holds(Reading reading) =>
            reading.HasValue && PlainValues.TryNumber(reading.Value, out var number) && IsIn(number);

        public override (string What, string Expected)? WhyNot(AttributeDescription attribute) =>
            PlainValues.IsNumber(attribute.Kind) ? null : ($"{attribute.Name} is a {attribute.Kind}", "an attribute that is one number");
    }

    /// <summary><c>NAME = VALUE [+- TOLERANCE]</c>, <c>NAME != VALUE</c>.</summary>
    public sealed record Equal(AttributeName Attribute, string Text, object Value, double Tolerance, bool IsNot) : Condition(Attribute, Text)
    {
        public override bool Holds(Reading reading) =>
            reading.HasValue && PlainValues.AreEqual(reading.Value, Value, Tolerance) != IsNot;

        public override (string What, string Expected)? WhyNot(AttributeDescription attribute) =>
            PlainValues.WhyNot(attribute.Kind, Value, attribute.Configuration.EnumLabels);
    }

    /// <summary><c>NAME quality QUALITY</c>.</summary>
    public sealed record HasQuality(AttributeName Attribute, string Text, Quality Quality) : Condition(Attribute, Text)
    {
        public override bool Holds(Reading reading) => reading.Failure is null && reading.Quality == Quality;
    }

    /// <summary><c>NAME fails [with REASON]</c>.</summary>
    public sealed record Fails(AttributeName Attribute, string Text, string? Reason) : Condition(Attribute, Text)
    {
        public override bool IsAboutRequests => true;

        public override bool Holds(Reading reading) =>
            reading.Failure is { } failure && (Reason is null || failure.Errors.Any(error => error.Reason == Reason));
    }
}
