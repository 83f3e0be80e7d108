namespace RxDevices.Tango;

/// <summary>The types of attributes: in the model, as the case of the union that holds their values, and as a number (CmdArgType).</summary>
internal static class AttributeTypes
{
    /// <summary>The number of an enumeration, whose values are those of another type.</summary>
    public const int Enumeration = 29;

    private static readonly (DataType Type, AttributeDataType Case, int Code)[] All =
    [
        (DataType.Boolean, AttributeDataType.AttBool, 1),
        (DataType.Short, AttributeDataType.AttShort, 2),
        (DataType.Long, AttributeDataType.AttLong, 3),
        (DataType.Float, AttributeDataType.AttFloat, 4),
        (DataType.Double, AttributeDataType.AttDouble, 5),
        (DataType.UShort, AttributeDataType.AttUshort, 6),
        (DataType.ULong, AttributeDataType.AttUlong, 7),
        (DataType.String, AttributeDataType.AttString, 8),
        (DataType.State, AttributeDataType.AttState, 19),
        (DataType.UChar, AttributeDataType.AttUchar, 22),
        (DataType.Long64, AttributeDataType.AttLong64, 23),
        (DataType.ULong64, AttributeDataType.AttUlong64, 24),
        (DataType.Encoded, AttributeDataType.AttEncoded, 28),

        // An enumeration travels as the positions of its labels.
        (DataType.Enum, AttributeDataType.AttShort, Enumeration),
    ];

    private static readonly Dictionary<AttributeDataType, DataType?> ByCase =
        All.Where(row => row.Type != DataType.Enum).ToDictionary(row => row.Case, row => (DataType?)row.Type);

    private static readonly Dictionary<int, DataType?> ByCode = All.ToDictionary(row => row.Code, row => (DataType?)row.Type);

    /// <summary>The number of a type (CmdArgType), as attributes say it.</summary>
    public static int CodeOf(DataType type) => All.Single(row => row.Type == type).Code;

    /// <summary>The case of the union for values of that type.</summary>
    public static AttributeDataType CaseOf(DataType type) => All.Single(row => row.Type == type).Case;

    /// <summary>The type of values in that case of the union; null for those that hold no sequence.</summary>
    public static DataType? Of(AttributeDataType choice) => ByCase.GetValueOrDefault(choice);

    /// <summary>The type with that number; null when there is none.</summary>
    public static DataType? Of(int code) => ByCode.GetValueOrDefault(code);
}
