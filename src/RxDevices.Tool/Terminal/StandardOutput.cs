using System.Text;
using Microsoft.Win32.SafeHandles;

namespace RxDevices.Tool;

/// <summary>The program's standard output, which tells when nobody reads it any more; that of <see cref="Console"/> keeps it quiet.</summary>
internal static class StandardOutput
{
    public static TextWriter Open() => new StreamWriter(OpenStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
    {
        AutoFlush = true,
        NewLine = "\n",
    };

    /// <summary>The bytes of it.</summary>
    public static Stream OpenStream()
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

                // A FileStream keeps a position of its own in a file, which the next program of the same shell would not know.
                if (!stream.CanSeek)
                {
                    return new ClosedOutputStream(stream);
                }
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // It was closed before the program began.
            }
        }

        return Console.OpenStandardOutput();
    }
}
