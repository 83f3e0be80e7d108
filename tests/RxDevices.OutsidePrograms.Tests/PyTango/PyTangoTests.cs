namespace RxDevices.OutsidePrograms.Tests.PyTango;

/// <summary>The real PyTango, and through it the C++ library of Tango, as clients of our server.</summary>
public class PyTangoTests
{
    [OutsideFact("PyTango")]
    public async Task It_says_who_it_is() => Assert.Equal(
        """
        state = 10
        status = "The device is in RUNNING state."
        name = "sys/tg_test/1"
        description = "A TANGO device"
        admin = "dserver/RxDevices/default#dbase=no"
        info = ["TangoTest","RxDevices/default",5,"TangoTest"]
        black box = ["Operation read_attributes_5 (Status) from device","Operation read_attributes_5 (State) from device"]
        black box of nothing:
            API_BlackBoxArgument | Argument to read black box out of range | BlackBox::read
        pipes = []
        pipe:
            API_PipeNotFound | pipe pipe not found | DeviceClass::get_pipe_by_name
            API_PipeFailed | Failed to read_pipe on device sys/tg_test/1, pipe pipe | DeviceProxy::read_pipe()
        no device:
            API_CorbaException | OBJECT_NOT_EXIST CORBA system exception: OBJECT_NOT_EXIST_NoMatch | Connection::connect
            API_DeviceNotDefined | Failed to connect to device no/such/device | Connection::connect
        """,
        await Driver.Tell("identity"));

    [OutsideFact("PyTango")]
    public async Task All_attributes_can_be_read() => Assert.Equal(
        """
        ampli = "DevDouble SCALAR WRITE DevDouble 1x0 ATTR_VALID"
        boolean_scalar = "DevBoolean SCALAR READ_WRITE DevBoolean 1x0 ATTR_VALID"
        double_scalar = "DevDouble SCALAR READ_WRITE DevDouble 1x0 ATTR_VALID"
        double_scalar_rww = "DevDouble SCALAR READ_WITH_WRITE DevDouble 1x0 ATTR_VALID"
        double_scalar_w = "DevDouble SCALAR WRITE DevDouble 1x0 ATTR_VALID"
        float_scalar = "DevFloat SCALAR READ_WRITE DevFloat 1x0 ATTR_VALID"
        long64_scalar = "DevLong64 SCALAR READ_WRITE DevLong64 1x0 ATTR_VALID"
        long_scalar = "DevLong SCALAR READ_WRITE DevLong 1x0 ATTR_VALID"
        long_scalar_rww = "DevLong SCALAR READ_WITH_WRITE DevLong 1x0 ATTR_VALID"
        long_scalar_w = "DevLong SCALAR WRITE DevLong 1x0 ATTR_VALID"
        short_scalar = "DevShort SCALAR READ_WRITE DevShort 1x0 ATTR_VALID"
        short_scalar_ro = "DevShort SCALAR READ DevShort 1x0 ATTR_VALID"
        short_scalar_rww = "DevShort SCALAR READ_WITH_WRITE DevShort 1x0 ATTR_VALID"
        short_scalar_w = "DevShort SCALAR WRITE DevShort 1x0 ATTR_VALID"
        string_scalar = "DevString SCALAR READ_WRITE DevString 1x0 ATTR_VALID"
        uchar_scalar = "DevUChar SCALAR READ_WRITE DevUChar 1x0 ATTR_VALID"
        ulong64_scalar = "DevULong64 SCALAR READ_WRITE DevULong64 1x0 ATTR_VALID"
        ushort_scalar = "DevUShort SCALAR READ_WRITE DevUShort 1x0 ATTR_VALID"
        ulong_scalar = "DevULong SCALAR READ_WRITE DevULong 1x0 ATTR_VALID"
        boolean_spectrum = "DevBoolean SPECTRUM READ_WRITE DevBoolean 256x0 ATTR_VALID"
        boolean_spectrum_ro = "DevBoolean SPECTRUM READ DevBoolean 256x0 ATTR_VALID"
        double_spectrum = "DevDouble SPECTRUM READ_WRITE DevDouble 256x0 ATTR_VALID"
        double_spectrum_ro = "DevDouble SPECTRUM READ DevDouble 256x0 ATTR_VALID"
        float_spectrum = "DevFloat SPECTRUM READ_WRITE DevFloat 256x0 ATTR_VALID"
        float_spectrum_ro = "DevFloat SPECTRUM READ DevFloat 256x0 ATTR_VALID"
        long64_spectrum_ro = "DevLong64 SPECTRUM READ DevLong64 256x0 ATTR_VALID"
        long_spectrum = "DevLong SPECTRUM READ_WRITE DevLong 256x0 ATTR_VALID"
        long_spectrum_ro = "DevLong SPECTRUM READ DevLong 256x0 ATTR_VALID"
        short_spectrum = "DevShort SPECTRUM READ_WRITE DevShort 256x0 ATTR_VALID"
        short_spectrum_ro = "DevShort SPECTRUM READ DevShort 256x0 ATTR_VALID"
        string_spectrum = "DevString SPECTRUM READ_WRITE DevString 256x0 ATTR_VALID"
        string_spectrum_ro = "DevString SPECTRUM READ DevString 256x0 ATTR_VALID"
        uchar_spectrum = "DevUChar SPECTRUM READ_WRITE DevUChar 256x0 ATTR_VALID"
        uchar_spectrum_ro = "DevUChar SPECTRUM READ DevUChar 256x0 ATTR_VALID"
        ulong64_spectrum_ro = "DevULong64 SPECTRUM READ DevULong64 256x0 ATTR_VALID"
        ulong_spectrum_ro = "DevULong SPECTRUM READ DevULong 256x0 ATTR_VALID"
        ushort_spectrum = "DevUShort SPECTRUM READ_WRITE DevUShort 256x0 ATTR_VALID"
        ushort_spectrum_ro = "DevUShort SPECTRUM READ DevUShort 256x0 ATTR_VALID"
        wave = "DevDouble SPECTRUM READ DevDouble 256x0 ATTR_VALID"
        boolean_image = "DevBoolean IMAGE READ_WRITE DevBoolean 251x251 ATTR_VALID"
        boolean_image_ro = "DevBoolean IMAGE READ DevBoolean 251x251 ATTR_VALID"
        double_image = "DevDouble IMAGE READ_WRITE DevDouble 251x251 ATTR_VALID"
        double_image_ro = "DevDouble IMAGE READ DevDouble 251x251 ATTR_VALID"
        float_image = "DevFloat IMAGE READ_WRITE DevFloat 251x251 ATTR_VALID"
        float_image_ro = "DevFloat IMAGE READ DevFloat 251x251 ATTR_VALID"
        long64_image_ro = "DevLong64 IMAGE READ DevLong64 251x251 ATTR_VALID"
        long_image = "DevLong IMAGE READ_WRITE DevLong 251x251 ATTR_VALID"
        long_image_ro = "DevLong IMAGE READ DevLong 251x251 ATTR_VALID"
        short_image = "DevShort IMAGE READ_WRITE DevShort 251x251 ATTR_VALID"
        short_image_ro = "DevShort IMAGE READ DevShort 251x251 ATTR_VALID"
        string_image = "DevString IMAGE READ_WRITE DevString 251x251 ATTR_VALID"
        string_image_ro = "DevString IMAGE READ DevString 251x251 ATTR_VALID"
        uchar_image = "DevUChar IMAGE READ_WRITE DevUChar 251x251 ATTR_VALID"
        uchar_image_ro = "DevUChar IMAGE READ DevUChar 251x251 ATTR_VALID"
        ulong64_image_ro = "DevULong64 IMAGE READ DevULong64 251x251 ATTR_VALID"
        ulong_image_ro = "DevULong IMAGE READ DevULong 251x251 ATTR_VALID"
        ushort_image = "DevUShort IMAGE READ_WRITE DevUShort 251x251 ATTR_VALID"
        ushort_image_ro = "DevUShort IMAGE READ DevUShort 251x251 ATTR_VALID"
        State = "DevState SCALAR READ DevState 1x0 ATTR_VALID"
        Status = "DevString SCALAR READ DevString 1x0 ATTR_VALID"
        failed = ["no_value","throw_exception"]
        """,
        await Driver.Tell("attributes"));

    [OutsideFact("PyTango")]
    public async Task What_is_written_is_read_back_to_its_extremes_or_refused() => Assert.Equal(
        """
        boolean = true
        uchar = [0,255]
        short = [-32768,32767]
        ushort = [0,65535]
        long = [-2147483648,2147483647]
        ulong = [0,4294967295]
        long64 = [-9223372036854775808,9223372036854775807]
        ulong64 = [0,18446744073709551615]
        float = ["-3.4028234663852886e+38","1.401298464324817e-45"]
        double = ["-1.7976931348623157e+308","5e-324"]
        NaN:
            API_WAttrOutsideLimit | Set value for attribute double_scalar is a NaN or INF value (at least element 0) | WAttribute::check_written_value()
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_scalar | DeviceProxy::write_attribute()
        infinity:
            API_WAttrOutsideLimit | Set value for attribute double_scalar is a NaN or INF value (at least element 0) | WAttribute::check_written_value()
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_scalar | DeviceProxy::write_attribute()
        float, minus infinity:
            API_WAttrOutsideLimit | Set value for attribute float_scalar is a NaN or INF value (at least element 0) | WAttribute::check_written_value()
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute float_scalar | DeviceProxy::write_attribute()
        NaN in a row:
            API_WAttrOutsideLimit | Set value for attribute double_spectrum is a NaN or INF value (at least element 1) | WAttribute::check_written_value()
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_spectrum | DeviceProxy::write_attribute()
        text = "héllo ÿ\n\t'\""
        no text = ""
        long text = 1000000
        boolean row = [true,false,true]
        boolean rows = [[true,false,true],[false,true,false]]
        uchar row = [1,0,1]
        uchar rows = [[1,0,1],[0,1,0]]
        short row = [1,0,1]
        short rows = [[1,0,1],[0,1,0]]
        ushort row = [1,0,1]
        ushort rows = [[1,0,1],[0,1,0]]
        long row = [1,0,1]
        long rows = [[1,0,1],[0,1,0]]
        float row = ["1.0","0.0","1.0"]
        float rows = [["1.0","0.0","1.0"],["0.0","1.0","0.0"]]
        double row = ["1.0","0.0","1.0"]
        double rows = [["1.0","0.0","1.0"],["0.0","1.0","0.0"]]
        texts = ["a","","ü"]
        rows of texts = [["a","b"],["c","d"]]
        empty row = null
        empty texts = null
        longest row = 4096
        too long row:
            API_WAttrOutsideLimit | X dimesion is greater than the max defined for attribute long_spectrum | DeviceImpl::write_attributes
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute long_spectrum | DeviceProxy::write_attribute()
        largest rows = [251,251]
        too many columns:
            API_WAttrOutsideLimit | X dimesion is greater than the max defined for attribute double_image | DeviceImpl::write_attributes
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_image | DeviceProxy::write_attribute()
        too many rows:
            API_WAttrOutsideLimit | Y dimesion is greater than the max defined for attribute double_image | DeviceImpl::write_attributes
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_image | DeviceProxy::write_attribute()
        only written = "2.5"
        not writable:
            API_AttrNotWritable | Attribute double_spectrum_ro is not writable | DeviceImpl::write_attributes
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_spectrum_ro | DeviceProxy::write_attribute()
        several:
            API_AttributeFailed | Failed to execute DeviceProxy::write_attributes on device sys/tg_test/1, object(s) double_spectrum_ro | DeviceProxy::write_attributes
        several, read back = [5,6]
        written and read = 9
        written, others read = ["short_scalar 3","long_scalar 10"]
        """,
        await Driver.Tell("writing"));

    [OutsideFact("PyTango")]
    public async Task All_commands_answer() => Assert.Equal(
        """
        DevBoolean = true
        DevShort = -32768
        DevLong = 2147483647
        DevLong64 = -9223372036854775808
        DevUShort = 65535
        DevULong = 4294967295
        DevULong64 = 18446744073709551615
        DevFloat = "0.5"
        DevDouble = "-inf"
        DevString = "héllo"
        DevVarCharArray = [0,255]
        DevVarShortArray = [-1,1]
        DevVarLongArray = []
        DevVarLong64Array = [-1,1]
        DevVarUShortArray = [0,65535]
        DevVarULongArray = [0,4294967295]
        DevVarULong64Array = [0,18446744073709551615]
        DevVarFloatArray = ["0.5","inf"]
        DevVarDoubleArray = ["0.25","-0.0"]
        DevVarStringArray = ["a","","ü"]
        DevVarLongStringArray = [[1,2],["a"]]
        DevVarDoubleStringArray = [["1.5"],["a","b"]]
        DevVoid = null
        SwitchStates = [null,8,null,10]
        State = 10
        list = ["CrashFromDevelopperThread","CrashFromOmniThread","DevBoolean","DevDouble","DevFloat","DevLong","DevLong64","DevShort","DevString","DevULong","DevULong64","DevUShort","DevVarCharArray","DevVarDoubleArray","DevVarDoubleStringArray","DevVarFloatArray","DevVarLong64Array","DevVarLongArray","DevVarLongStringArray","DevVarShortArray","DevVarStringArray","DevVarULong64Array","DevVarULongArray","DevVarUShortArray","DevVoid","DumpExecutionState","Init","State","Status","SwitchStates"]
        query = ["DevDouble","DevDouble","Any DevDouble value","OPERATOR"]
        no command:
            API_CommandNotFound | Command Nope not found | DeviceClass::command_handler
            API_CommandFailed | Failed to execute command_inout on device sys/tg_test/1, command Nope | Connection::command_inout()
        no command, asked for:
            API_CommandNotFound | Command Nope not found | Device_2Impl::command_query_2
        no argument:
            API_IncompatibleCmdArgumentType | Incompatible command argument type, expected type is : Tango::DevDouble | Command::extract()
            API_CommandFailed | Failed to execute command_inout on device sys/tg_test/1, command DevDouble | Connection::command_inout()
        nobody waits = 0
        asked for later = "1.5"
        """,
        await Driver.Tell("commands"));

    [OutsideFact("PyTango")]
    public async Task Failures_are_those_of_Tango() => Assert.Equal(
        """
        exception:
            exception test | here is the exception you requested | TangoTest::read_throw_exception
            API_AttributeFailed | Failed to read_attribute on device sys/tg_test/1, attribute throw_exception | DeviceProxy::read_attribute()
        missing:
            API_AttrNotFound | nope attribute not found | MultiAttribute::get_attr_ind_by_name
            API_AttributeFailed | Failed to read_attribute on device sys/tg_test/1, attribute nope | DeviceProxy::read_attribute()
        missing, asked for:
            API_AttrNotFound | nope attribute not found | MultiAttribute::get_attr_by_name
        some of several = ["ampli False","nope True","State False"]
        proxy of none:
            API_UnsupportedAttribute | Attribute nope is not supported by device sys/tg_test/1 | AttributeProxy::real_constructor()
        """,
        await Driver.Tell("failures"));

    [OutsideFact("PyTango")]
    public async Task Attributes_are_configured_and_described_anew() => Assert.Equal(
        """
        before = ["double_scalar","No description","","No standard unit","No display unit","%6.2f","Not specified","Not specified","double_scalar","Not specified","Not specified","Not specified","1000","Not specified","NONE","OPERATOR"]
        after = ["Voltage","mV","-10","10","9","0.5","500"]
        outside:
            API_WAttrOutsideLimit | Set value for attribute double_scalar is above the maximum authorized (at least element 0) | WAttribute::check_written_value()
            API_AttributeFailed | Failed to write_attribute on device sys/tg_test/1, attribute double_scalar | DeviceProxy::write_attribute()
        incoherent:
            API_IncoherentValues | Attribute double_scalar: Value of min_value is greater than or equal to max_value | Attribute.Configure
        not changeable:
            API_AttrNotAllowed | Attribute property max_dim_x is not changeable at run time | Attribute::check_hard_coded_properties()
        back = ["double_scalar","","Not specified","Not specified"]
        by the attribute = [null,"2.0","ampli",10]
        """,
        await Driver.Tell("configuration"));

    [OutsideFact("PyTango")]
    public async Task The_admin_device_answers() => Assert.Equal(
        """
        state = 0
        class = "DServer"
        classes = ["PowerSupply","TangoTest","AsyncioDevice"]
        devices = ["PowerSupply::lab/supply/1","TangoTest::sys/tg_test/1","AsyncioDevice::test/asyncio/1"]
        lock = null
        locked = [1,"Device sys/tg_test/1 is locked by CPP or Python client"]
        own write = 1
        lock again = null
        unlock = 0
        unlocked = "Device sys/tg_test/1 is not locked"
        no device:
            API_DeviceNotFound | Device no/such/device not found | Util::get_device_by_name()
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command DevLockStatus | Connection::command_inout()
        too few:
            API_WrongNumberOfArgs | Incorrect number of inout arguments for AddObjPolling | DServer::AddObjPolling
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command AddObjPolling | Connection::command_inout()
        logging = [3,[]]
        confirmed = null
        no command:
            API_CommandNotFound | Command EventSubscriptionChange not found | Device_2Impl::command_query_2
        kill:
            API_CommandNotAllowed | This server is ended where it was started, with Ctrl+C or a signal | DServer::kill
            API_CommandFailed | Failed to execute command_inout on device dserver/rxdevices/default, command Kill | Connection::command_inout()
        restart = null
        """,
        await Driver.Tell("administration"));
}
