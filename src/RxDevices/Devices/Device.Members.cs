using System.Reactive;

namespace RxDevices;

/// <content>How derived classes declare their attributes and commands.</content>
public abstract partial class Device
{
    private readonly DeviceMembers members = new();

    /// <summary>Declares an attribute that follows a stream; reading it is instant.</summary>
    protected Attribute<T> Attribute<T>(string name, IObservable<T> values, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.Follow(values), configuration);

    /// <summary>Declares an attribute that follows a stream of readings, which may carry qualities and failures.</summary>
    protected Attribute<T> Attribute<T>(string name, IObservable<Reading<T>> readings, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.Follow(readings), configuration);

    /// <summary>
    /// Declares an attribute that follows a stream of computations, for values that are dear: the newest one is run, once, when somebody
    /// reads or watches the attribute; what nobody looks at costs nothing. The reading has the time at which the computation came.
    /// </summary>
    protected Attribute<T> Attribute<T>(string name, IObservable<Func<T>> computations, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.Follow(computations), configuration);

    /// <summary>Declares an attribute that is asked at each read.</summary>
    protected Attribute<T> Attribute<T>(string name, Func<T> ask, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Declares an attribute that is asked at each read, and may take its time.</summary>
    protected Attribute<T> Attribute<T>(string name, Func<CancellationToken, Task<T>> ask, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Declares an attribute that is asked at each read for a reading, which may carry a quality, and may take its time.</summary>
    protected Attribute<T> AttributeOfReadings<T>(
        string name, Func<CancellationToken, Task<Reading<T>>> ask, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Declares an attribute whose every read subscribes to an observable and takes its first value.</summary>
    protected Attribute<T> Attribute<T>(string name, Func<IObservable<T>> ask, AttributeConfiguration? configuration = null) =>
        DeclareAttribute(name, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Declares an attribute that is asked at each read and shows the set point of a setting beside its value.</summary>
    protected Attribute<T> AttributeWithSetPoint<T>(
        string name, Func<T> ask, Setting<T> setting, AttributeConfiguration? configuration = null) =>
        DeclareWithSetPoint(name, ValueSource<T>.AskFor(ask), setting, configuration);

    /// <summary>Declares an attribute that follows a stream and shows the set point of a setting beside its value.</summary>
    protected Attribute<T> AttributeWithSetPoint<T>(
        string name, IObservable<T> values, Setting<T> setting, AttributeConfiguration? configuration = null) =>
        DeclareWithSetPoint(name, ValueSource<T>.Follow(values), setting, configuration);

    /// <summary>Declares a setting whose value is its set point.</summary>
    protected Setting<T> Setting<T>(
        string name, T initial, AttributeConfiguration? configuration = null, AccessMode access = AccessMode.ReadWrite) =>
        DeclareSetting(name, initial, ValueSource<T>.None, configuration, access);

    /// <summary>Declares a setting whose value follows a stream, beside its set point.</summary>
    protected Setting<T> SettingWithReadback<T>(
        string name, T initial, IObservable<T> values, AttributeConfiguration? configuration = null) =>
        DeclareSetting(name, initial, ValueSource<T>.Follow(values), configuration);

    /// <summary>Declares a setting whose value is asked at each read, beside its set point.</summary>
    protected Setting<T> SettingWithReadback<T>(
        string name, T initial, Func<T> ask, AttributeConfiguration? configuration = null) =>
        DeclareSetting(name, initial, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Declares a setting whose value is asked at each read and may take its time, beside its set point.</summary>
    protected Setting<T> SettingWithReadback<T>(
        string name, T initial, Func<CancellationToken, Task<T>> ask, AttributeConfiguration? configuration = null) =>
        DeclareSetting(name, initial, ValueSource<T>.AskFor(ask), configuration);

    /// <summary>Lists an attribute right before another one; without it, the list has the order of the declarations.</summary>
    /// <exception cref="ArgumentException">One of them is none of this device, or State or Status.</exception>
    protected void ListBefore(DeviceAttribute other, DeviceAttribute attribute)
    {
        if (!members.TryMoveBefore(other, attribute))
        {
            throw new ArgumentException($"{attribute.Name} of {Name} cannot be listed before {other.Name}.", nameof(attribute));
        }

        ForgetDescription();
    }

    /// <summary>Declares a command without argument and result.</summary>
    protected Command Command(string name, Action action, CommandConfiguration? configuration = null) =>
        AddCommand(new Command(this, Describe<Unit, Unit>(name, configuration), (_, _) =>
        {
            action();
            return Task.FromResult(Unit.Default);
        }));

    /// <summary>Declares a command without argument and result that takes its time; the caller waits for its end.</summary>
    protected Command Command(string name, Func<CancellationToken, Task> action, CommandConfiguration? configuration = null) =>
        AddCommand(new Command(this, Describe<Unit, Unit>(name, configuration), async (_, cancellation) =>
        {
            await action(cancellation);
            return Unit.Default;
        }));

    /// <summary>Declares a command with a result.</summary>
    protected Command<Unit, TResult> Command<TResult>(string name, Func<TResult> action, CommandConfiguration? configuration = null) =>
        DeclareCommand<Unit, TResult>(name, (_, _) => Task.FromResult(action()), configuration);

    /// <summary>Declares a command with a result that takes its time.</summary>
    protected Command<Unit, TResult> Command<TResult>(
        string name, Func<CancellationToken, Task<TResult>> action, CommandConfiguration? configuration = null) =>
        DeclareCommand<Unit, TResult>(name, (_, cancellation) => action(cancellation), configuration);

    /// <summary>Declares a command with an argument.</summary>
    protected Command<TArgument, Unit> Command<TArgument>(
        string name, Action<TArgument> action, CommandConfiguration? configuration = null) =>
        DeclareCommand<TArgument, Unit>(
            name,
            (argument, _) =>
            {
                action(argument);
                return Task.FromResult(Unit.Default);
            },
            configuration);

    /// <summary>Declares a command with an argument that takes its time.</summary>
    protected Command<TArgument, Unit> Command<TArgument>(
        string name, Func<TArgument, CancellationToken, Task> action, CommandConfiguration? configuration = null) =>
        DeclareCommand<TArgument, Unit>(
            name,
            async (argument, cancellation) =>
            {
                await action(argument, cancellation);
                return Unit.Default;
            },
            configuration);

    /// <summary>Declares a command with an argument and a result.</summary>
    protected Command<TArgument, TResult> Command<TArgument, TResult>(
        string name, Func<TArgument, TResult> action, CommandConfiguration? configuration = null) =>
        DeclareCommand<TArgument, TResult>(name, (argument, _) => Task.FromResult(action(argument)), configuration);

    /// <summary>Declares a command with an argument and a result that takes its time.</summary>
    protected Command<TArgument, TResult> Command<TArgument, TResult>(
        string name, Func<TArgument, CancellationToken, Task<TResult>> action, CommandConfiguration? configuration = null) =>
        DeclareCommand(name, action, configuration);

    /// <summary>Declares an attribute by its whole description: one that stands for another, whose enumeration has no C# type here.</summary>
    internal Attribute<T> AttributeAs<T>(AttributeDescription description, IObservable<Reading<T>> readings) =>
        AddAttribute(new Attribute<T>(this, description, ValueSource<T>.Follow(readings)));

    private void DeclareDefaultCommands()
    {
        Command("Init", _ => Initialize());
        Command("State", token => Shown(State, token), new() { ResultDescription = "Device state" });
        Command("Status", token => Shown(Status, token), new() { ResultDescription = "Device status" });
    }

    private Attribute<T> DeclareAttribute<T>(string name, ValueSource<T> source, AttributeConfiguration? configuration) =>
        AddAttribute(new Attribute<T>(this, Describe<T>(name, AccessMode.Read, configuration), source));

    private Attribute<T> DeclareWithSetPoint<T>(
        string name, ValueSource<T> source, Setting<T> setting, AttributeConfiguration? configuration)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var description = Describe<T>(name, AccessMode.ReadWithWrite, configuration, setting.Name);
        return AddAttribute(new AttributeWithSetPoint<T>(this, description, source, setting));
    }

    private Setting<T> DeclareSetting<T>(
        string name, T initial, ValueSource<T> source, AttributeConfiguration? configuration, AccessMode access = AccessMode.ReadWrite) =>
        AddAttribute(new Setting<T>(this, Describe<T>(name, access, configuration), source, initial));

    private Command<TArgument, TResult> DeclareCommand<TArgument, TResult>(
        string name, Func<TArgument, CancellationToken, Task<TResult>> action, CommandConfiguration? configuration) =>
        AddCommand(new Command<TArgument, TResult>(this, Describe<TArgument, TResult>(name, configuration), action));

    private static AttributeDescription Describe<T>(
        string name, AccessMode access, AttributeConfiguration? configuration, string? writableName = null)
    {
        var kind = ValueKind.Of<T>();
        if (kind.Type is DataType.Void or DataType.LongStringArray or DataType.DoubleStringArray)
        {
            throw new NotSupportedException($"Attribute {name} cannot be a {kind}: only commands carry that.");
        }

        var attribute = new AttributeDescription(
            name, kind, access, configuration ?? AttributeConfiguration.Default, access is AccessMode.ReadWrite ? name : writableName);
        try
        {
            return attribute with { Configuration = ConfigurationCheck.Validate(attribute, ValueTraits<T>.Element, attribute.Configuration) };
        }
        catch (DevFailedException refusal)
        {
            throw new ArgumentException(refusal.Message, refusal);
        }
    }

    private static CommandDescription Describe<TArgument, TResult>(string name, CommandConfiguration? configuration)
    {
        var command = new CommandDescription(name, ValueKind.Of<TArgument>(), ValueKind.Of<TResult>(), CommandConfiguration.Default);
        try
        {
            return PollingCheck.Validate(command, configuration ?? command.Configuration);
        }
        catch (DevFailedException refusal)
        {
            throw new ArgumentException(refusal.Message, refusal);
        }
    }

    private TAttribute AddAttribute<TAttribute>(TAttribute attribute)
        where TAttribute : DeviceAttribute
    {
        if (!members.TryAdd(attribute))
        {
            throw AlreadyThere("attribute", attribute.Name, Reasons.AttributeNotFound, "DeviceImpl::add_attribute");
        }

        ForgetDescription();
        if (hasStarted)
        {
            Strand.Run(attribute, static attribute => attribute.Owner.Begin(attribute));
            TellInterface();
        }

        Strand.Run(attribute, static attribute => attribute.PollAsConfigured());

        return attribute;
    }

    // What OnInit declares begins with all the others, after it.
    private void Begin(DeviceAttribute attribute)
    {
        if (isInitializing || Lifetime.IsCancellationRequested)
        {
            return;
        }

        attribute.ShowKept();
        attribute.Start();

        // In its turn: whoever declares it has yet to say what a write does.
        Strand.Post(() => _ = attribute.WriteKept());
    }

    private TCommand AddCommand<TCommand>(TCommand command)
        where TCommand : DeviceCommand
    {
        if (!members.TryAdd(command))
        {
            throw AlreadyThere("command", command.Name, Reasons.CommandNotFound, "DeviceImpl::add_command");
        }

        ForgetDescription();
        if (hasStarted)
        {
            TellInterface();
        }

        Strand.Run(command, static command => command.PollAsConfigured());
        return command;
    }

    // An error of the program, or a refusal to the client at whose wish the device declares it; in Tango's words but for the blame.
    private Exception AlreadyThere(string what, string member, string reason, string origin) => hasStarted
        ? new DevFailedException(reason, $"Device {Name} -> {char.ToUpperInvariant(what[0])}{what[1..]} {member} already exists for your device", origin)
        : new ArgumentException($"{GetType().Name} declares the {what} {member} twice.");
}
