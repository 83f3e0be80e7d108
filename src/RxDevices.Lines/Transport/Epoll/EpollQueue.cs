using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RxDevices.Lines;

/// <summary>Which descriptors something has happened to, as the kernel tells it.</summary>
/// <remarks>Adding is safe from any thread; one waits at a time. Lives as long as the process.</remarks>
internal sealed unsafe class EpollQueue
{
    private const int Most = 256;

    // struct epoll_event is packed on x64 alone.
    private static readonly int Stride = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private readonly int descriptor = Check(Libc.EpollCreate(Libc.CloseOnExec));
    private readonly byte* events = (byte*)NativeMemory.AllocZeroed(Most, (nuint)Stride);

    /// <summary>Tells of a descriptor from now on.</summary>
    /// <exception cref="IOException">The kernel has no room for another one.</exception>
    public void Add(int watched, uint interest)
    {
        const int add = 1;
        var change = stackalloc byte[Stride];
        *(uint*)change = interest;
        *(long*)(change + Stride - sizeof(long)) = watched;
        if (Libc.EpollControl(descriptor, add, watched, change) < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    /// <summary>Waits; answers how many events there are.</summary>
    /// <param name="milliseconds">How long at most; -1: until there is one.</param>
    public int Wait(int milliseconds)
    {
        var count = Libc.EpollWait(descriptor, events, Most, milliseconds);
        return count < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted ? 0 : Check(count);
    }

    /// <summary>One of the events that were waited for.</summary>
    public (int Descriptor, uint What) this[int index]
    {
        get
        {
            var told = events + (index * Stride);
            return ((int)*(long*)(told + Stride - sizeof(long)), *(uint*)told);
        }
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());
}
