using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Tool;

/// <summary>Tells when a file is saved.</summary>
internal static class FileWatch
{
    // Editors save in several steps: what follows at once belongs to it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    // Where the system does not tell of changes, such as on some network drives.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>Cold. Each time the file was saved, when nothing more happened to it for 0.2 s. Never fails, never completes. On the
    /// scheduler.</summary>
    public static IObservable<Unit> Of(string path, IScheduler scheduler) => Observable.Defer(() =>
    {
        var last = Stamp(path);
        return Told(path)
            .Merge(Observable.Interval(LookEvery, scheduler).Select(_ => Unit.Default).Where(_ => Stamp(path) != last))
            .Throttle(Quiet, scheduler)
            .Where(_ => Stamp(path) != last)
            .Do(_ => last = Stamp(path));
    });

    private static IObservable<Unit> Told(string path) => Observable.Create<Unit>(observer =>
    {
        var full = Path.GetFullPath(path);
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
            FileSystemEventHandler changed = (_, _) => observer.OnNext(Unit.Default);
            watcher.Changed += changed;
            watcher.Created += changed;
            watcher.Renamed += (_, _) => observer.OnNext(Unit.Default);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            // The system has no watch left: it is looked at from time to time.
            return Disposable.Empty;
        }
    });

    // A file that is not there for a moment, between two steps of saving, is as it was.
    private static (DateTime, long)? Stamp(string path) =>
        new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;
}
