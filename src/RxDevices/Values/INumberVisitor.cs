using System.Numerics;

namespace RxDevices;

/// <summary>Work to be done with the C# type of numeric elements that are only known at run time.</summary>
internal interface INumberVisitor<out TResult>
{
    TResult Visit<TElement>()
        where TElement : unmanaged, INumber<TElement>;
}
