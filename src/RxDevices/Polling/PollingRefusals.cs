namespace RxDevices;

/// <summary>Why nothing of what polling keeps can be shown, in Tango's words.</summary>
/// <param name="Kind">Whether an attribute or a command was asked for.</param>
/// <param name="Member">Its name, as the refusal spells it.</param>
/// <param name="Origin">Where it is said.</param>
internal readonly record struct PollingRefusals(MemberKind Kind, string Member, string Origin)
{
    private string Word => Kind == MemberKind.Attribute ? "attribute" : "command";

    public DevFailed NotPolled() => DevFailed.Because(
        Kind == MemberKind.Attribute ? Reasons.AttributeNotPolled : Reasons.CommandNotPolled, $"{Kind} {Member} not polled", Origin);

    public DevFailed NoDataYet() =>
        DevFailed.Because(Reasons.NoDataYet, $"No data available in cache for {Word} {Member}", Origin);

    public DevFailed NotUpdatedAnyMore() =>
        DevFailed.Because(Reasons.NotUpdatedAnyMore, $"Data in cache for {Word} {Member} not updated any more", Origin);

    /// <summary>Less than no records are wanted, which Tango's server finds no memory for.</summary>
    public DevFailed NoRoom() => DevFailed.Because(Reasons.MemoryAllocation, "Can't allocate memory in server", Origin);

    public static PollingRefusals OfCache(MemberKind kind, string member) =>
        new(kind, member, kind == MemberKind.Attribute ? "Device_3Impl::read_attributes_from_cache" : "Device_2Impl::command_inout");

    public static PollingRefusals OfHistory(MemberKind kind, string member) => new(
        kind, member, kind == MemberKind.Attribute ? "Device_5Impl::read_attribute_history_5" : "Device_4Impl::command_inout_history_4");
}
