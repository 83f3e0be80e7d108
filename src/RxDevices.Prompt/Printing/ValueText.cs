using System.Collections;
using System.Globalization;
using System.Reflection;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Prompt;

/// <summary>Whatever an evaluation gives, for people.</summary>
/// <remarks>Safe from any thread.</remarks>
internal static class ValueText
{
    // A list says how many it leaves out; who wants all can print them.
    private const int MostElements = 100;

    /// <summary>A value on as many lines as it needs.</summary>
    public static string Of(object? value) => value switch
    {
        DevFailed failure => failure.ToString(),
        Exception exception => FailureText.Of(exception),
        DeviceDescription device => LineText.Device(device),
        Array { Rank: 2 } image => TableText.OfImage(image),
        IEnumerable elements and not string when TableText.OfRows(elements) is { } table => table,
        _ when ScalarText.Of(value) is null && PropertiesOf(value!) is { } properties => Record(value!, properties),
        _ => OnOneLine(value),
    };

    /// <summary>What a program prints on purpose: a text as it is, anything else as a result.</summary>
    public static string Printed(object? value) => value as string ?? Of(value);

    /// <summary>A value on one line.</summary>
    public static string OnOneLine(object? value) => ScalarText.Of(value) ?? value switch
    {
        Reading reading => OfReading(reading),
        DevFailed failure => FailureText.OnOneLine(failure),
        DevFailedException refusal => FailureText.OnOneLine(refusal.Failure),
        DeviceProxy proxy => $"DeviceProxy of {proxy.Name}",
        IDevicePort device => $"{TypeText.Of(device.GetType())} {device.Name}",
        Task task => OfTask(task),
        DictionaryEntry entry => $"{OnOneLine(entry.Key)}: {OnOneLine(entry.Value)}",
        IEnumerable elements => OfElements(elements),
        _ => value!.ToString() is { } text && text != value.GetType().ToString() ? text.ReplaceLineEndings(" ") : TypeText.Of(value.GetType()),
    };

    /// <summary>The public properties by which an object of a plain type is told; null for types that say it themselves.</summary>
    public static PropertyInfo[]? PropertiesOf(object value)
    {
        var type = value.GetType();
        var isRecord = type.GetMethod("<Clone>$") is not null;
        var isAnonymous = type.Name.StartsWith("<>", StringComparison.Ordinal);
        var isToldByItself = type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != typeof(object) && !isRecord && !isAnonymous;
        if (isToldByItself || value is IEnumerable or Task or IDevicePort or Reading)
        {
            return null;
        }

        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)];
        return properties.Length == 0 ? null : properties;
    }

    /// <summary>The value of a property; a getter that throws has its reason for a value.</summary>
    public static object? Get(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }

    private static string OfReading(Reading reading) =>
        $"{ScalarText.Of(reading.Time)} "
        + (reading.Failure is { } failure ? FailureText.OnOneLine(failure) : reading.HasValue ? OnOneLine(reading.Value) : "(no value)")
        + (reading.HasSetPoint ? $" set to {OnOneLine(reading.SetPoint)}" : "")
        + $" {reading.Quality}";

    private static string OfTask(Task task) => $"{TypeText.Of(ResultOf(task.GetType()))} {(task.IsCompleted ? "that is over" : "under way")}: await it";

    // Of the classes behind an async method, the one that was promised.
    private static Type ResultOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && type.GetGenericArguments()[0].IsVisible ? type
        : type.BaseType == typeof(object) ? typeof(Task)
        : ResultOf(type.BaseType!);

    private static string OfElements(IEnumerable elements)
    {
        var shown = elements.Cast<object?>().Take(MostElements + 1).ToList();
        var count = elements is ICollection collection ? collection.Count : default(int?);
        var more = shown.Count <= MostElements ? ""
            : count is null ? ", ..."
            : string.Create(CultureInfo.InvariantCulture, $", ... {count - MostElements} more");
        return $"{Head(elements, count)} {{ {string.Join(", ", shown.Take(MostElements).Select(OnOneLine))}{more} }}".Replace("{  }", "{ }");
    }

    private static string Head(IEnumerable elements, int? count)
    {
        var type = elements.GetType();
        var name = type.IsArray ? TypeText.Of(type.GetElementType()!) : type.IsPublic ? TypeText.Of(type) : "sequence";
        return count is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{(type.IsArray ? $"[{count}]" : $"({count})")}");
    }

    private static string Record(object value, PropertyInfo[] properties)
    {
        var width = properties.Max(property => property.Name.Length);
        return string.Join('\n',
        [
            TypeText.Of(value.GetType()) is var name && name.StartsWith("<>", StringComparison.Ordinal) ? "{ }" : name,
            .. properties.Select(property => $"  {property.Name.PadRight(width)} = {OnOneLine(Get(property, value))}"),
        ]);
    }
}
