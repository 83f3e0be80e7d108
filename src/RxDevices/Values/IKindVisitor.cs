namespace RxDevices;

/// <summary>Work to be done with the C# type of a kind that is only known at run time.</summary>
internal interface IKindVisitor<out TResult>
{
    TResult Visit<T>();
}
