using System.Globalization;

namespace RxDevices.Simulation;

/// <content>What may go wrong.</content>
public abstract partial record Fault
{
    private const FaultScope Requests = FaultScope.Device | FaultScope.Attribute | FaultScope.Command;
    private const FaultScope Readings = FaultScope.Device | FaultScope.Attribute;

    /// <summary><c>latency SPAN [jitter SPAN]</c>: requests are answered later, each by its own time; their order is kept. To a client: what it is
    /// sent arrives later.</summary>
    /// <param name="By">How much later.</param>
    /// <param name="Jitter">How much more or less at most, evenly spread; not above <paramref name="By"/>.</param>
    public sealed record Latency(TimeSpan By, TimeSpan Jitter = default) : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "latency";

        internal override FaultScope Scope => Requests | FaultScope.Client;

        private protected override string Details => SpanText.Of(By) + (Jitter > TimeSpan.Zero ? $" jitter {SpanText.Of(Jitter)}" : "");

        /// <summary>How much later the one of that number is.</summary>
        internal TimeSpan Of(long number, RandomStream stream) => By + (Jitter * ((2 * stream.Fraction(number)) - 1));
    }

    /// <summary><c>hang</c>: requests wait until the fault is over.</summary>
    public sealed record Hang : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "hang";

        internal override FaultScope Scope => Requests;
    }

    /// <summary><c>fail [reason WORD] [description "TEXT"]</c>: requests are refused.</summary>
    /// <param name="Reason">The reason of the refusal; null: <see cref="Reasons.InjectedFault"/>.</param>
    /// <param name="Description">Its description; null: one that names the fault.</param>
    public sealed record Fail(string? Reason = null, string? Description = null) : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "fail";

        internal override FaultScope Scope => Requests;

        private protected override string Details => string.Join(' ', new[]
        {
            Reason is null ? "" : $"reason {FaultText.Quote(Reason)}",
            Description is null ? "" : $"description {FaultText.Quote(Description)}",
        }.Where(part => part.Length > 0));
    }

    /// <summary><c>stuck</c>: readings keep coming, with the value shown last before the fault.</summary>
    public sealed record Stuck : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "stuck";

        internal override bool TakesChance => false;

        internal override FaultScope Scope => Readings;
    }

    /// <summary><c>quality QUALITY</c>: readings have another quality than they ought to.</summary>
    /// <param name="Of">The quality.</param>
    public sealed record WrongQuality(Quality Of) : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "quality";

        internal override FaultScope Scope => Readings;

        private protected override string Details => FaultText.Of(Of);
    }

    /// <summary><c>frozen</c>: no new readings; reads answer the last one, with its old time; writes and commands wait until the fault is over.</summary>
    public sealed record Frozen : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "frozen";

        internal override bool TakesChance => false;

        internal override FaultScope Scope => Readings;
    }

    /// <summary><c>crash [recover after SPAN]</c>: the device is in FAULT and refuses everything but state, status and Init; it comes back as
    /// Init brings it back, when the fault is over or when a client executes Init.</summary>
    public sealed record Crash : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "crash";

        internal override bool TakesChance => false;

        internal override FaultScope Scope => FaultScope.Device;

        private protected override string ForWords => "recover after";
    }

    /// <summary><c>drop</c>: readings are lost before anybody sees them. Of a client: lines are lost.</summary>
    public sealed record Drop : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "drop";

        internal override FaultScope Scope => Readings | FaultScope.Client;
    }

    /// <summary><c>duplicate</c>: readings are shown twice. Of a client: lines arrive twice.</summary>
    public sealed record Duplicate : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "duplicate";

        internal override FaultScope Scope => Readings | FaultScope.Client;
    }

    /// <summary><c>corrupt</c>: one character of a client's line is another one.</summary>
    public sealed record Corrupt : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "corrupt";

        internal override FaultScope Scope => FaultScope.Client;
    }

    /// <summary><c>truncate</c>: a client's line ends early.</summary>
    public sealed record Truncate : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "truncate";

        internal override FaultScope Scope => FaultScope.Client;
    }

    /// <summary><c>reset</c>: connections are broken off: at once, or at the lines that it strikes.</summary>
    public sealed record Reset : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "reset";

        internal override bool IsInstant => Chance == Chance.Always;

        internal override FaultScope Scope => FaultScope.Client;
    }

    /// <summary><c>half-open</c>: connections stay, but nothing comes through any more, either way.</summary>
    public sealed record HalfOpen : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "half-open";

        internal override bool TakesChance => false;

        internal override FaultScope Scope => FaultScope.Client;
    }

    /// <summary><c>bandwidth N baud</c>: connections are slow, either way.</summary>
    /// <param name="Baud">Bits per second; a byte takes 10, as on a serial line with one start and one stop bit. Above 0.</param>
    public sealed record Bandwidth(double Baud) : Fault
    {
        /// <inheritdoc/>
        public override string Kind => "bandwidth";

        internal override bool TakesChance => false;

        internal override FaultScope Scope => FaultScope.Client;

        private protected override string Details => string.Create(CultureInfo.InvariantCulture, $"{(decimal)Baud} baud");

        /// <summary>How long so many bytes take.</summary>
        internal TimeSpan TimeOf(int bytes) => TimeSpan.FromSeconds(bytes * 10 / Baud);
    }
}
