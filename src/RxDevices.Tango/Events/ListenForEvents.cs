using System.Net;
using System.Reactive.Concurrency;

namespace RxDevices.Tango;

/// <summary>Begins to publish events: <see cref="EventPublisher.Listen"/>.</summary>
/// <param name="address">The names of what is published.</param>
/// <param name="local">Where to listen, and where clients find it.</param>
/// <param name="clock">All there is of time.</param>
internal delegate EventPublisher ListenForEvents(EventAddress address, IPAddress local, IScheduler clock);
