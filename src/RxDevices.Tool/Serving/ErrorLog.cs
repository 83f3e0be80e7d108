using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>Tells on standard error what broke: the time, what happened, why, and where in the program for who has to mend it.</summary>
/// <param name="error">Where to write; safe from any thread.</param>
/// <param name="isVerbose">Whether what went well is told as well.</param>
internal sealed class ErrorLog(TextWriter error, bool isVerbose = false) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (isVerbose ? LogLevel.Debug : LogLevel.Warning) && logLevel < LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"{RealTime.Clock.Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} ")
            .Append(CultureInfo.InvariantCulture, $"{Name(logLevel)}: {formatter(state, exception)}");
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            entry.Append(CultureInfo.InvariantCulture, $": {cause.GetType().Name}: {cause.Message}");
        }

        if (exception?.StackTrace is { } places)
        {
            entry.Append('\n').Append(places);
        }

        // In one piece, so that entries of several threads do not mix.
        error.WriteLine(entry.ToString());
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        _ => "error",
    };

    public void Dispose()
    {
        // The writer is not ours.
    }
}
