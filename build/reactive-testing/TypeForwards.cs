using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Subjects;
using System.Runtime.CompilerServices;

[assembly: TypeForwardedTo(typeof(IScheduler))]
[assembly: TypeForwardedTo(typeof(ISchedulerPeriodic))]
[assembly: TypeForwardedTo(typeof(ISchedulerLongRunning))]
[assembly: TypeForwardedTo(typeof(IStopwatch))]
[assembly: TypeForwardedTo(typeof(IStopwatchProvider))]
[assembly: TypeForwardedTo(typeof(ICancelable))]
[assembly: TypeForwardedTo(typeof(IEventSource<>))]
[assembly: TypeForwardedTo(typeof(IObserver<,>))]
[assembly: TypeForwardedTo(typeof(ISubject<>))]
[assembly: TypeForwardedTo(typeof(ISubject<,>))]
