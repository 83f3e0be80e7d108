"""Drives a server with the real PyTango, and prints what came of it as JSON. Usage: drive.py HOST:PORT CHAPTER"""
import asyncio
import concurrent.futures
import json
import sys
import time

import numpy
import tango

SERVER, CHAPTER = sys.argv[1], sys.argv[2]
told = {}


def device(name):
    return tango.DeviceProxy(f"tango://{SERVER}/{name}#dbase=no")


def plain(value):
    """A value as JSON has it; floats as Python writes them, for JSON has no infinity."""
    if isinstance(value, numpy.ndarray):
        return [plain(item) for item in value.tolist()]
    if isinstance(value, tango.DevState):
        return str(value)
    if isinstance(value, (list, tuple, tango.StdStringVector)):
        return [plain(item) for item in value]
    if isinstance(value, numpy.generic):
        return plain(value.item())
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, bytes):
        return list(value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return str(value)


def tell(name, do):
    try:
        told[name] = plain(do())
    except tango.DevFailed as failed:
        told[name] = [f"{error.reason} | {error.desc} | {error.origin}" for error in failed.args]


def written(d, attribute, value):
    d.write_attribute(attribute, value)
    return d.read_attribute(attribute).w_value


def identity():
    d = device("SYS/TG_TEST/1")
    info = d.info()
    tell("state", d.state)
    tell("status", d.status)
    tell("name", d.name)
    tell("description", d.description)
    tell("admin", lambda: d.adm_name().split("/", 3)[3])
    tell("info", lambda: [info.dev_class, info.server_id, info.server_version, info.dev_type])
    tell("black box", lambda: [line.split(" : ")[1].split(" requested")[0] for line in d.black_box(2)])
    tell("black box of nothing", lambda: d.black_box(0))
    tell("pipes", d.get_pipe_list)
    tell("pipe", lambda: d.read_pipe("pipe"))
    tell("no device", lambda: device("no/such/device"))


def attributes():
    d = device("sys/tg_test/1")
    failed = []
    for config in d.attribute_list_query_ex():
        reading = None
        try:
            reading = d.read_attribute(config.name)
        except tango.DevFailed:
            failed.append(config.name)
        if reading is not None:
            told[config.name] = (
                f"{tango.CmdArgType.values[config.data_type]} {config.data_format} {config.writable} "
                f"{reading.type} {reading.dim_x}x{reading.dim_y} {reading.quality}")
    told["failed"] = failed


def writing():
    d = device("sys/tg_test/1")
    tell("boolean", lambda: written(d, "boolean_scalar", True))
    tell("uchar", lambda: [written(d, "uchar_scalar", n) for n in (0, 255)])
    tell("short", lambda: [written(d, "short_scalar", n) for n in (-(2**15), 2**15 - 1)])
    tell("ushort", lambda: [written(d, "ushort_scalar", n) for n in (0, 2**16 - 1)])
    tell("long", lambda: [written(d, "long_scalar", n) for n in (-(2**31), 2**31 - 1)])
    tell("ulong", lambda: [written(d, "ulong_scalar", n) for n in (0, 2**32 - 1)])
    tell("long64", lambda: [written(d, "long64_scalar", n) for n in (-(2**63), 2**63 - 1)])
    tell("ulong64", lambda: [written(d, "ulong64_scalar", n) for n in (0, 2**64 - 1)])
    tell("float", lambda: [written(d, "float_scalar", n) for n in (-3.4028234663852886e38, 1e-45)])
    tell("double", lambda: [written(d, "double_scalar", n) for n in (-1.7976931348623157e308, 5e-324)])
    tell("NaN", lambda: written(d, "double_scalar", float("nan")))
    tell("infinity", lambda: written(d, "double_scalar", float("inf")))
    tell("float, minus infinity", lambda: written(d, "float_scalar", float("-inf")))
    tell("NaN in a row", lambda: written(d, "double_spectrum", [0.0, float("nan")]))
    tell("text", lambda: written(d, "string_scalar", "h\u00e9llo \u00ff\n\t'\""))
    tell("no text", lambda: written(d, "string_scalar", ""))
    tell("long text", lambda: len(written(d, "string_scalar", "x" * 1000000)))
    for kind in ("boolean", "uchar", "short", "ushort", "long", "float", "double"):
        tell(f"{kind} row", lambda: written(d, f"{kind}_spectrum", [1, 0, 1]))
        tell(f"{kind} rows", lambda: written(d, f"{kind}_image", [[1, 0, 1], [0, 1, 0]]))
    tell("texts", lambda: written(d, "string_spectrum", ["a", "", "\u00fc"]))
    tell("rows of texts", lambda: written(d, "string_image", [["a", "b"], ["c", "d"]]))
    tell("empty row", lambda: written(d, "double_spectrum", []))
    tell("empty texts", lambda: written(d, "string_spectrum", []))
    tell("longest row", lambda: len(written(d, "long_spectrum", list(range(4096)))))
    tell("too long row", lambda: written(d, "long_spectrum", list(range(4097))))
    tell("largest rows", lambda: list(written(d, "double_image", numpy.ones((251, 251))).shape))
    tell("too many columns", lambda: written(d, "double_image", numpy.ones((1, 252))))
    tell("too many rows", lambda: written(d, "double_image", numpy.ones((252, 1))))
    tell("only written", lambda: written(d, "double_scalar_w", 2.5))
    tell("not writable", lambda: d.write_attribute("double_spectrum_ro", [1.0]))
    tell("several", lambda: d.write_attributes([("long_scalar", 5), ("double_spectrum_ro", [1.0]), ("short_scalar", 6)]))
    tell("several, read back", lambda: [d.read_attribute(name).w_value for name in ("long_scalar", "short_scalar")])
    tell("written and read", lambda: d.write_read_attribute("long_scalar", 9).w_value)
    tell("written, others read", lambda: [
        f"{reading.name} {reading.w_value}"
        for reading in d.write_read_attributes([("long_scalar", 10), ("short_scalar", 3)], ["short_scalar", "long_scalar"])])


def commands():
    d = device("sys/tg_test/1")
    arguments = {
        "DevBoolean": True, "DevShort": -(2**15), "DevLong": 2**31 - 1, "DevLong64": -(2**63), "DevUShort": 2**16 - 1,
        "DevULong": 2**32 - 1, "DevULong64": 2**64 - 1, "DevFloat": 0.5, "DevDouble": float("-inf"), "DevString": "h\u00e9llo",
        "DevVarCharArray": [0, 255], "DevVarShortArray": [-1, 1], "DevVarLongArray": [], "DevVarLong64Array": [-1, 1],
        "DevVarUShortArray": [0, 65535], "DevVarULongArray": [0, 2**32 - 1], "DevVarULong64Array": [0, 2**64 - 1],
        "DevVarFloatArray": [0.5, float("inf")], "DevVarDoubleArray": [0.25, -0.0], "DevVarStringArray": ["a", "", "\u00fc"],
        "DevVarLongStringArray": [[1, 2], ["a"]], "DevVarDoubleStringArray": [[1.5], ["a", "b"]],
    }
    for name, argument in arguments.items():
        tell(name, lambda: d.command_inout(name, argument))
    tell("DevVoid", lambda: d.command_inout("DevVoid"))
    tell("SwitchStates", lambda: [d.command_inout("SwitchStates"), d.state(), d.command_inout("Init"), d.state()])
    tell("State", lambda: d.command_inout("State"))
    tell("list", lambda: [command.cmd_name for command in d.command_list_query()])
    tell("query", lambda: [str(part) for part in (
        lambda command: (command.in_type, command.out_type, command.in_type_desc, command.disp_level))(d.command_query("devdouble"))])
    tell("no command", lambda: d.command_inout("Nope"))
    tell("no command, asked for", lambda: d.command_query("Nope"))
    tell("no argument", lambda: d.command_inout("DevDouble"))
    tell("nobody waits", lambda: d.command_inout_asynch("DevVoid", None, True))
    tell("asked for later", lambda: d.command_inout_reply(d.command_inout_asynch("DevDouble", 1.5), 3000))


def failures():
    d = device("sys/tg_test/1")
    tell("exception", lambda: d.read_attribute("throw_exception"))
    tell("missing", lambda: d.read_attribute("nope"))
    tell("missing, asked for", lambda: d.get_attribute_config("nope"))
    tell("some of several", lambda: [f"{reading.name} {reading.has_failed}" for reading in d.read_attributes(["ampli", "nope", "State"])])
    tell("proxy of none", lambda: tango.AttributeProxy(f"tango://{SERVER}/sys/tg_test/1/nope#dbase=no"))


def configuration():
    d = device("sys/tg_test/1")
    config = d.get_attribute_config("double_scalar")
    told["before"] = [
        config.label, config.description, config.unit, config.standard_unit, config.display_unit, config.format, config.min_value,
        config.max_value, config.writable_attr_name, config.alarms.max_alarm, config.alarms.delta_t, config.events.ch_event.abs_change,
        config.events.per_event.period, config.events.arch_event.archive_period, str(config.memorized), str(config.disp_level)]
    config.label, config.unit, config.min_value, config.max_value = "Voltage", "mV", "-10", "10"
    config.alarms.max_alarm, config.events.ch_event.abs_change, config.events.per_event.period = "9", "0.5", "500"
    d.set_attribute_config(config)
    config = d.get_attribute_config("double_scalar")
    told["after"] = [
        config.label, config.unit, config.min_value, config.max_value, config.alarms.max_alarm, config.events.ch_event.abs_change,
        config.events.per_event.period]
    tell("outside", lambda: d.write_attribute("double_scalar", 11.0))
    config.min_value = "20"
    tell("incoherent", lambda: d.set_attribute_config(config))
    config = d.get_attribute_config("double_scalar")
    config.max_dim_x = 7
    tell("not changeable", lambda: d.set_attribute_config(config))
    config = d.get_attribute_config("double_scalar")
    config.label, config.unit, config.min_value, config.max_value = "Not specified", "", "Not specified", "Not specified"
    d.set_attribute_config(config)
    config = d.get_attribute_config("double_scalar")
    told["back"] = [config.label, config.unit, config.min_value, config.max_value]
    proxy = tango.AttributeProxy(f"tango://{SERVER}/sys/tg_test/1/ampli#dbase=no")
    tell("by the attribute", lambda: [proxy.write(2.0), proxy.read().value, proxy.get_config().name, proxy.state()])


def polling():
    d = device("sys/tg_test/1")
    d.write_attribute("long_scalar", 7)
    d.write_attribute("long_spectrum", [7])
    tell("not polled", lambda: d.attribute_history("long_scalar", 3))
    d.poll_attribute("long_scalar", 200)
    d.poll_attribute("long_spectrum", 200)
    d.poll_command("State", 200)
    for value in (7, 8, 9):
        d.write_attribute("long_scalar", value)
        d.write_attribute("long_spectrum", [value] * (value - 6))
        time.sleep(0.45)
    tell("is polled", lambda: [d.is_attribute_polled("long_scalar"), d.get_attribute_poll_period("long_scalar"), d.is_command_polled("State")])
    tell("status", lambda: sorted(line for text in d.polling_status() for line in text.split("\n")[:3]))
    tell("history", lambda: list(dict.fromkeys(reading.w_value for reading in d.attribute_history("long_scalar", 10))))
    tell("history of a row", lambda: list(dict.fromkeys(str(reading.value) for reading in d.attribute_history("long_spectrum", 10))))
    tell("times", lambda: (lambda times: times == sorted(times))(
        [reading.time.totime() for reading in d.attribute_history("long_scalar", 10)]))
    tell("history of a command", lambda: [record.extract() for record in d.command_history("State", 2)])
    tell("cached", lambda: [d.set_source(tango.DevSource.CACHE), d.read_attribute("long_scalar").w_value, d.set_source(tango.DevSource.CACHE_DEV)])
    d.poll_attribute("long_scalar", 400)
    tell("another period", lambda: d.get_attribute_poll_period("long_scalar"))
    d.stop_poll_attribute("long_scalar")
    d.stop_poll_attribute("long_spectrum")
    d.stop_poll_command("State")
    tell("no more", lambda: [d.is_attribute_polled("long_scalar"), len(d.polling_status())])


def administration():
    d = device("sys/tg_test/1")
    admin = tango.DeviceProxy(d.adm_name())
    tell("state", admin.state)
    tell("class", lambda: admin.info().dev_class)
    tell("classes", lambda: list(admin.command_inout("QueryClass")))
    tell("devices", lambda: list(admin.command_inout("QueryDevice")))
    tell("lock", lambda: admin.command_inout("LockDevice", ([10], ["sys/tg_test/1"])))
    locked = admin.command_inout("DevLockStatus", "sys/tg_test/1")
    told["locked"] = [int(locked[0][0]), locked[1][0].split(" with PID")[0]]
    tell("own write", lambda: written(d, "long_scalar", 1))
    tell("lock again", lambda: admin.command_inout("ReLockDevices", ["sys/tg_test/1"]))
    tell("unlock", lambda: int(admin.command_inout("UnLockDevice", ([0], ["sys/tg_test/1"]))))
    tell("unlocked", lambda: list(admin.command_inout("DevLockStatus", "sys/tg_test/1")[1])[0])
    tell("no device", lambda: admin.command_inout("DevLockStatus", "no/such/device"))
    tell("too few", lambda: admin.command_inout("AddObjPolling", ([100], ["sys/tg_test/1"])))
    tell("logging", lambda: [d.get_logging_level(), d.get_logging_target()])
    tell("confirmed", lambda: admin.command_inout("EventConfirmSubscription", ["sys/tg_test/1", "ampli", "idl5_change"]))
    tell("no command", lambda: admin.command_inout("EventSubscriptionChange", ["a"]))
    tell("kill", lambda: admin.command_inout("Kill"))
    tell("restart", lambda: admin.command_inout("DevRestart", "sys/tg_test/1"))


def events():
    """Every type of event for half a minute, three times as long as a client waits for a heartbeat."""
    seen = {}

    def teller(name, show):
        seen[name] = []
        return lambda event: seen[name].append(event.errors[-1].reason if event.err else plain(show(event)))

    d = device("sys/tg_test/1")
    kinds = tango.EventType
    tell("not polled", lambda: d.subscribe_event("throw_exception", kinds.CHANGE_EVENT, print))
    d.poll_attribute("throw_exception", 1000)
    subscriptions = [d.subscribe_event(attribute, kind, teller(name, show)) for name, attribute, kind, show in (
        ("change", "double_scalar", kinds.CHANGE_EVENT, lambda event: event.attr_value.value),
        ("periodic", "double_scalar", kinds.PERIODIC_EVENT, lambda event: event.attr_value.value),
        ("archive", "double_scalar", kinds.ARCHIVE_EVENT, lambda event: event.attr_value.value),
        ("user", "double_scalar", kinds.USER_EVENT, lambda event: event.attr_value.value),
        ("state", "State", kinds.CHANGE_EVENT, lambda event: event.attr_value.value),
        ("image", "double_image_ro", kinds.CHANGE_EVENT, lambda event: event.attr_value.value.shape),
        ("failing", "throw_exception", kinds.CHANGE_EVENT, lambda event: event.attr_value.value),
        ("configuration", "double_scalar", kinds.ATTR_CONF_EVENT, lambda event: event.attr_conf.unit),
    )]
    subscriptions.append(d.subscribe_event(
        kinds.INTERFACE_CHANGE_EVENT, teller("interface", lambda event: [len(event.att_list), len(event.cmd_list)])))
    config = d.get_attribute_config("double_scalar")
    config.unit, config.events.per_event.period = "mV", "500"
    d.set_attribute_config(config)
    d.command_inout("SwitchStates")
    time.sleep(32)
    for subscription in subscriptions:
        d.unsubscribe_event(subscription)
    counts = {name: len(seen[name]) for name in ("change", "periodic", "archive", "image")}
    told["all moved"] = [counts["change"] >= 15, counts["periodic"] >= 60, counts["archive"] >= 15, counts["image"] >= 15]
    told["first"] = [seen[name][0] == seen["user"][0] for name in ("change", "periodic", "archive")]
    told["reasons"] = sorted({event for name in counts for event in seen[name] if str(event).startswith("API_")})
    told["shapes"] = sorted({str(event) for event in seen["image"]})
    for name in ("state", "failing", "configuration", "interface"):
        told[name] = seen[name]
    tell("no data-ready", lambda: d.subscribe_event("ampli", kinds.DATA_READY_EVENT, print))
    tell("no attribute", lambda: d.subscribe_event("nope", kinds.CHANGE_EVENT, print))
    tell("a pipe", lambda: d.subscribe_event("pipe", kinds.PIPE_EVENT, print))


def parallel():
    from tango.asyncio_executor import AsyncioExecutor, set_global_executor

    async def reads():
        set_global_executor(AsyncioExecutor(subexecutor=concurrent.futures.ThreadPoolExecutor(100)))
        d = await tango.asyncio.DeviceProxy(f"tango://{SERVER}/test/asyncio/1#dbase=no")
        began = time.monotonic()
        readings = await asyncio.gather(*(d.read_attribute("test_attribute") for _ in range(100)))
        return [len(readings), sorted({reading.value for reading in readings}), time.monotonic() - began]

    import tango.asyncio
    count, values, seconds = asyncio.run(reads())
    told["count"], told["values"], told["seconds"] = count, values, seconds
    d = device("test/asyncio/1")
    d.set_timeout_millis(500)
    began = time.monotonic()
    tell("impatient", lambda: d.read_attribute("test_attribute").value)
    told["impatient"] = [error.split(" | ")[0] for error in told["impatient"]]
    told["meanwhile"] = plain(device("sys/tg_test/1").read_attribute("ampli").value)


globals()[CHAPTER]()
print(json.dumps(told))
