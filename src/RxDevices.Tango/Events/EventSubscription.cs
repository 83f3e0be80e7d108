namespace RxDevices.Tango;

/// <summary>Where a client finds the events it subscribed to.</summary>
/// <param name="HeartbeatEndpoint">Where the server's heartbeats are published, <c>tcp://ip:port</c>.</param>
/// <param name="EventEndpoint">Where its events are published.</param>
/// <param name="Topic">What the events are called there.</param>
/// <param name="Channel">What the heartbeats are called there, without <c>.heartbeat</c>.</param>
internal sealed record EventSubscription(string HeartbeatEndpoint, string EventEndpoint, string Topic, string Channel);
