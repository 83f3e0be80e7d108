using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;

namespace RxDevices.Simulation;

/// <summary>
/// Whom a fault befalls: a device (<c>lab/supply/1</c>), an attribute or command of one (<c>lab/supply/1/current</c>; both, where there are
/// both), a client (<c>client ADDRESS</c>), or all clients (<c>clients</c>). <c>*</c> and <c>?</c> in a name stand for any text and
/// any character.
/// </summary>
/// <remarks>Immutable. Safe from any thread. Names compare without case. A target with a wildcard also means those who come later.</remarks>
public sealed record FaultTarget
{
    private const string Form = "a target is DEVICE, DEVICE/ATTRIBUTE, DEVICE/COMMAND, client ADDRESS or clients; DEVICE is domain/family/member";

    private readonly string device;
    private readonly string? member;
    private readonly string? client;

    private FaultTarget(string device, string? member, string? client) => (this.device, this.member, this.client) = (device, member, client);

    /// <summary>Whether it means clients, and not devices.</summary>
    public bool IsClients => client is not null;

    /// <summary>Whether it means whole devices.</summary>
    internal bool IsDevice => Scope == FaultScope.Device;

    /// <summary>The device, an attribute or command of one, or neither of both.</summary>
    internal FaultScope Scope => IsClients ? FaultScope.Client : member is null ? FaultScope.Device : FaultScope.Attribute | FaultScope.Command;

    /// <summary>The name of the device, where it means a certain one.</summary>
    internal string? OneDevice => IsClients || HasWildcard(device) ? null : device;

    /// <summary>The name of the attribute or command, where it means a certain one.</summary>
    internal string? OneMember => member is null || HasWildcard(member) ? null : member;

    /// <summary>Reads a target.</summary>
    /// <exception cref="FaultException">It is none; says where, and what was expected.</exception>
    public static FaultTarget Parse(string text) =>
        TryParse(text, out var target, out var error) ? target : throw new FaultException(text, error);

    /// <summary>Reads a target, or says where it is wrong and what was expected.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FaultTarget? target, [NotNullWhen(false)] out FaultError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        target = words switch
        {
            ["clients"] => new("", null, "*"),
            ["client", var address] => new("", null, address),
            [var name] => OfName(name),
            _ => null,
        };
        error = target is null ? new(1, $"{Form}, not \"{text.Trim()}\"") : null;
        return target is not null;
    }

    /// <summary>The text that reads back as this target.</summary>
    public override string ToString() => client == "*" ? "clients" : IsClients ? $"client {client}" : member is null ? device : $"{device}/{member}";

    /// <summary>Whether it means that device, or something of it.</summary>
    internal bool Means(DeviceName name) => !IsClients && Fits(device, name.ToString());

    /// <summary>Whether it means that attribute or command of a device that it means.</summary>
    internal bool MeansMember(string name) => member is null || Fits(member, name);

    /// <summary>Whether it means the client of one of these addresses.</summary>
    internal bool MeansClient(IEnumerable<string> addresses) => client is not null && addresses.Any(address => Fits(client, address));

    private static FaultTarget? OfName(string name)
    {
        var fields = name.Split('/');
        return fields.Length is 3 or 4 && fields.All(field => field.Length > 0)
            ? new(string.Join('/', fields[..3]), fields.ElementAtOrDefault(3), null)
            : null;
    }

    private static bool Fits(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: true);

    private static bool HasWildcard(string pattern) => pattern.AsSpan().ContainsAny('*', '?');
}
