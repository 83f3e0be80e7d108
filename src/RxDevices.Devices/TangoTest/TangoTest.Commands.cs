namespace RxDevices.Devices;

/// <content>Commands, in the original's order.</content>
public sealed partial class TangoTest
{
    /// <summary>Does nothing: as in a build of the original without crash reports.</summary>
    public Command CrashFromDevelopperThread { get; }

    /// <summary>Does nothing: as in a build of the original without crash reports.</summary>
    public Command CrashFromOmniThread { get; }

    /// <summary>Answers its argument.</summary>
    public Command<bool, bool> DevBoolean { get; }

    /// <summary>Answers its argument.</summary>
    public Command<double, double> DevDouble { get; }

    /// <summary>Answers its argument.</summary>
    public Command<float, float> DevFloat { get; }

    /// <summary>Answers its argument.</summary>
    public Command<int, int> DevLong { get; }

    /// <summary>Answers its argument.</summary>
    public Command<long, long> DevLong64 { get; }

    /// <summary>Answers its argument.</summary>
    public Command<short, short> DevShort { get; }

    /// <summary>Answers its argument.</summary>
    public Command<string, string> DevString { get; }

    /// <summary>Answers its argument.</summary>
    public Command<uint, uint> DevULong { get; }

    /// <summary>Answers its argument.</summary>
    public Command<ulong, ulong> DevULong64 { get; }

    /// <summary>Answers its argument.</summary>
    public Command<ushort, ushort> DevUShort { get; }

    /// <summary>Answers its argument.</summary>
    public Command<byte[], byte[]> DevVarCharArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<double[], double[]> DevVarDoubleArray { get; }

    /// <summary>Answers the numbers and the texts.</summary>
    public Command<DoubleStringArray, DoubleStringArray> DevVarDoubleStringArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<float[], float[]> DevVarFloatArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<long[], long[]> DevVarLong64Array { get; }

    /// <summary>Answers its argument.</summary>
    public Command<int[], int[]> DevVarLongArray { get; }

    /// <summary>Answers the numbers and the texts.</summary>
    public Command<LongStringArray, LongStringArray> DevVarLongStringArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<short[], short[]> DevVarShortArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<string[], string[]> DevVarStringArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<ulong[], ulong[]> DevVarULong64Array { get; }

    /// <summary>Answers its argument.</summary>
    public Command<uint[], uint[]> DevVarULongArray { get; }

    /// <summary>Answers its argument.</summary>
    public Command<ushort[], ushort[]> DevVarUShortArray { get; }

    /// <summary>Does nothing.</summary>
    public Command DevVoid { get; }

    /// <summary>Does nothing: as in a build of the original without crash reports.</summary>
    public Command DumpExecutionState { get; }

    /// <summary>Changes the state from RUNNING to FAULT, and from any other to RUNNING. Nothing is refused in FAULT.</summary>
    public Command SwitchStates { get; }
}
