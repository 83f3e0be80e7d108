using System.Globalization;

namespace RxDevices;

/// <summary>Finds what is wrong with the configuration of an attribute, and brings its limits to the attribute's own type.</summary>
internal static class ConfigurationCheck
{
    /// <summary>The configuration with its limits converted.</summary>
    /// <exception cref="DevFailedException">Something in it cannot be.</exception>
    public static AttributeConfiguration Validate(AttributeDescription attribute, Type element, AttributeConfiguration configuration)
    {
        var properties = configuration with
        {
            EnumLabels = EnumLabels.Validate(attribute.Name, element, configuration.EnumLabels),
            MinValue = ToElement(configuration.MinValue, "min_value"),
            MaxValue = ToElement(configuration.MaxValue, "max_value"),
            MinAlarm = ToElement(configuration.MinAlarm, "min_alarm"),
            MaxAlarm = ToElement(configuration.MaxAlarm, "max_alarm"),
            MinWarning = ToElement(configuration.MinWarning, "min_warning"),
            MaxWarning = ToElement(configuration.MaxWarning, "max_warning"),
        };

        Require(configuration is { MaxX: >= 1, MaxY: >= 1 }, "its largest dimensions must be at least 1");
        Require(configuration.HistoryDepth >= 1, "its history must keep at least 1 reading");
        RequireOrder(properties.MinValue, properties.MaxValue, "min_value", "max_value");
        RequireOrder(properties.MinAlarm, properties.MaxAlarm, "min_alarm", "max_alarm");
        RequireOrder(properties.MinWarning, properties.MaxWarning, "min_warning", "max_warning");
        RequireBand(configuration.Change.Absolute, "abs_change");
        RequireBand(configuration.Change.Relative, "rel_change");
        RequireBand(configuration.Archive.Absolute, "archive_abs_change");
        RequireBand(configuration.Archive.Relative, "archive_rel_change");
        RequirePeriod(configuration.ArchivePeriod, "archive_period");
        RequirePeriod(configuration.EventPeriod, "event_period");
        PollingCheck.RequirePeriod(configuration.PollingPeriod, isPolled: attribute.Configuration.PollingPeriod is not null);
        RequireDelta();
        Require(
            configuration.Memory == Memory.None || attribute.Access is AccessMode.Write or AccessMode.ReadWrite,
            "only what is written can be memorized");
        return properties;

        IComparable? ToElement(IComparable? limit, string property)
        {
            if (limit is null)
            {
                return null;
            }

            RequireNumber(property);
            try
            {
                return (IComparable)ElementConversion.To(element, limit);
            }
            catch (InvalidCastException exception)
            {
                throw Refuse(Reasons.AttributeOption, $"The property {property} is defined in an unsupported format: {exception.Message}");
            }
        }

        void RequireOrder(IComparable? min, IComparable? max, string minName, string maxName)
        {
            if (max is not null && min?.CompareTo(max) >= 0)
            {
                throw Refuse(Reasons.IncoherentValues, $"Value of {minName} is greater than or equal to {maxName}");
            }
        }

        void RequireBand(Band? band, string property)
        {
            if (band is { } given)
            {
                RequireNumber(property);
                Require(given is { Down: >= 0, Up: >= 0 } && given != default, string.Create(CultureInfo.InvariantCulture, $"{property} must be above 0 ({given.Down} down, {given.Up} up)"));
            }
        }

        void RequirePeriod(TimeSpan? period, string property) => Require(
            period is null || period > TimeSpan.Zero,
            string.Create(CultureInfo.InvariantCulture, $"{property} must be above 0 ({period?.TotalMilliseconds} ms)"));

        void RequireDelta()
        {
            if (configuration.DeltaValue is not null)
            {
                RequireNumber("delta_val");
            }

            if (configuration.DeltaTime is not null)
            {
                RequireNumber("delta_t");
            }

            Require(configuration.DeltaValue is null or > 0, "delta_val must be above 0");
            RequirePeriod(configuration.DeltaTime, "delta_t");
        }

        void RequireNumber(string property)
        {
            if (!attribute.Kind.Type.IsNumber())
            {
                throw Refuse(
                    Reasons.AttributeOption, $"The property {property} is not settable for the attribute data type: it is no number");
            }
        }

        void Require(bool condition, string otherwise)
        {
            if (!condition)
            {
                throw Refuse(Reasons.AttributeOption, otherwise);
            }
        }

        DevFailedException Refuse(string reason, string why) => new(reason, $"Attribute {attribute.Name}: {why}", "Attribute.Configure");
    }
}
