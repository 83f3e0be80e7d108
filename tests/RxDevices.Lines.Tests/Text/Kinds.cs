namespace RxDevices.Lines.Tests.Text;

/// <summary>Every kind of value there is.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<ValueKind> All =
    [
        .. from type in Enum.GetValues<DataType>()
           from format in Enum.GetValues<DataFormat>()
           where format == DataFormat.Scalar || type is not (DataType.Void or DataType.LongStringArray or DataType.DoubleStringArray)
           select new ValueKind(type, format),
    ];
}
