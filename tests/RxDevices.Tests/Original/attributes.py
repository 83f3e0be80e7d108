#!/usr/bin/python3
"""Records how the original Tango 9.3 behaves for attributes: quality, alarms, configuration, events, polling, history,
black box, locking, refusals.

    /usr/bin/python3 attributes.py > attributes.json          all sections, about two minutes
    /usr/bin/python3 attributes.py alarms events              these sections only

Needs PyTango 9.3 (Debian: python3-tango) and nothing else: no database, no network but the loopback interface.

For every section the script starts a fresh device server (this file again, with "serve") and a fresh client (this file
again, with "section"). The server has two devices:

    golden/probe/1    the device observed. It starts empty; every case gives it the attributes it needs.
    golden/control/1  tells the probe from inside what to do next: which value a reading delivers, what to push. It is
                      not part of what is recorded.

The server keeps its properties in a temporary file. That is what makes it possible to change configuration and to remove
attributes without a database.

A case is {"name", "given", "steps"}; each step says what is done ("do") and what came of it ("expected"). README.md beside
this file explains the steps. Where a text holds a time, a process id or the like, a placeholder such as <time> or <pid>
stands for it. Events are collected exactly: after each step the server pushes a mark through the same channel, and the
events that came before the mark are the events of the step.
"""

import json
import math
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

import tango
from tango import AttrQuality, AttrWriteType, CmdArgType, DevFailed, DevState
from tango.server import Device, attribute, command

PROBE = "golden/probe/1"
CONTROL = "golden/control/1"

FORMATS = {"scalar": tango.SCALAR, "spectrum": tango.SPECTRUM, "image": tango.IMAGE}
QUALITIES = {
    "VALID": AttrQuality.ATTR_VALID,
    "INVALID": AttrQuality.ATTR_INVALID,
    "ALARM": AttrQuality.ATTR_ALARM,
    "CHANGING": AttrQuality.ATTR_CHANGING,
    "WARNING": AttrQuality.ATTR_WARNING,
}
EVENTS = {
    "change": tango.EventType.CHANGE_EVENT,
    "archive": tango.EventType.ARCHIVE_EVENT,
    "periodic": tango.EventType.PERIODIC_EVENT,
    "user": tango.EventType.USER_EVENT,
    "configuration": tango.EventType.ATTR_CONF_EVENT,
    "ready": tango.EventType.DATA_READY_EVENT,
    "interface": tango.EventType.INTERFACE_CHANGE_EVENT,
}


# ---------------------------------------------------------------------------------------------------------------------
# The server
# ---------------------------------------------------------------------------------------------------------------------

def from_json(value, kind):
    """A value as PyTango wants it, from its form in the recording."""
    if isinstance(value, list) and kind != "DevEncoded":
        return [from_json(one, kind) for one in value]
    if kind in ("DevDouble", "DevFloat"):
        return float(value)  # also "NaN", "Infinity", "-Infinity"
    if kind == "DevState":
        return DevState.names[value]
    if kind == "DevEncoded":
        return value["format"], bytes(value["data"])
    return value


def failure(error):
    """A DevFailed as a device throws it."""
    try:
        tango.Except.throw_exception(error["reason"], error["description"], error["origin"])
    except DevFailed as thrown:
        return thrown


class Probe(Device):
    green_mode = tango.GreenMode.Synchronous
    one = None

    def init_device(self):
        super().init_device()
        self.set_state(DevState.ON)
        self.kinds = {}  # attribute name -> name of its type
        self.next = {}  # attribute name -> what a reading delivers
        self.rules = {}  # attribute name -> {"read": [states], "write": [states]}
        self.reads = {}  # attribute or command name -> how often it was read or executed
        Probe.one = self

    def define(self, name, type, format="scalar", access="READ", x=16, y=16, defaults=None, labels=None,
               memorized=None, read_in=None, write_in=None):
        kind = getattr(CmdArgType, type)
        access = getattr(AttrWriteType, access)
        if format == "scalar":
            attr = tango.Attr(name, kind, access)
        elif format == "spectrum":
            attr = tango.SpectrumAttr(name, kind, access, x)
        else:
            attr = tango.ImageAttr(name, kind, access, x, y)
        given = tango.UserDefaultAttrProp()
        for key, value in (defaults or {}).items():
            getattr(given, "set_" + {"event_period": "period", "archive_event_period": "archive_period"}
                    .get(key, key))(value)
        if labels:
            given.set_enum_labels(labels)
        attr.set_default_properties(given)
        if memorized is not None:
            attr.set_memorized()
            attr.set_memorized_init(memorized)
        self.kinds[name] = type
        self.rules[name] = {"read": read_in, "write": write_in}
        self.add_attribute(attr, self.read_any, self.write_any, self.is_any_allowed)

    def read_any(self, attr):
        name = attr.get_name()
        what = self.next.get(name, {"value": 0})
        if isinstance(what, list):
            what = what.pop(0) if len(what) > 1 else what[0]
        self.reads[name] = self.reads.get(name, 0) + 1
        if "delay" in what:
            time.sleep(what.pop("delay") / 1000)
        if "error" in what:
            raise failure(what["error"])
        quality = QUALITIES[what.get("quality", "VALID")]
        if quality == AttrQuality.ATTR_INVALID:
            attr.set_quality(quality)
            return
        if "nothing" in what:
            return
        value = from_json(what["value"], self.kinds[name])
        now = time.time()
        if self.kinds[name] == "DevEncoded":
            attr.set_value_date_quality(value[0], value[1], now, quality)
        elif "quality" in what:
            attr.set_value_date_quality(value, now, quality)
        else:
            attr.set_value(value)

    def write_any(self, attr):
        name = attr.get_name()
        error = dict(self.next.get(name, {})).get("writeError")
        if error:
            raise failure(error)

    def is_any_allowed(self, request):
        # The library does not say which attribute is meant; the cases about this have one attribute.
        for name, rule in self.rules.items():
            states = rule["read"] if request == tango.AttReqType.READ_REQ else rule["write"]
            if states is not None and self.get_state().name not in states:
                self.counted(name)
                return False
        return True

    def push(self, event, name, what):
        call = {"change": self.push_change_event, "archive": self.push_archive_event}.get(event)
        if event == "user":
            return self.push_event(name, [], [], from_json(what["value"], self.kinds[name]))
        if event == "ready":
            return self.push_data_ready_event(name, what["counter"])
        if "error" in what:
            return call(name, failure(what["error"]))
        if name == "State":
            return call(name)
        value = from_json(what["value"], self.kinds[name])
        arguments = list(value) if self.kinds[name] == "DevEncoded" else [value]
        if "quality" in what:
            arguments += [time.time(), QUALITIES[what["quality"]]]
        call(name, *arguments)

    @command(dtype_in=float, dtype_out=float)
    def Echo(self, value):
        return value

    def counted(self, name):
        self.reads[name] = self.reads.get(name, 0) + 1
        return self.reads[name]

    @command
    def Act(self):
        self.counted("Act")

    @command(dtype_out=int)
    def Fail(self):
        self.counted("Fail")
        raise failure({"reason": "Broken", "description": "the command fails", "origin": "Probe"})

    @command(dtype_out=int)
    def Count(self):
        return self.counted("Count")

    @command(dtype_out=int)
    def Slow(self):
        time.sleep(0.4)
        return 1

    @command
    def Move(self):
        pass

    def is_Move_allowed(self):
        return self.get_state() == DevState.ON


class Control(Device):
    green_mode = tango.GreenMode.Synchronous

    def init_device(self):
        super().init_device()
        self.set_state(DevState.ON)
        self.set_change_event("Mark", True, False)

    @attribute(dtype=int)
    def Mark(self):
        return 0

    @command(dtype_in=int)
    def PushMark(self, value):
        self.push_change_event("Mark", value)

    @command(dtype_in=str, dtype_out=int)
    def Reads(self, name):
        return Probe.one.reads.get(name, 0)

    @command(dtype_in=str)
    def Do(self, text):
        arguments = json.loads(text)
        do = arguments.pop("do")
        probe = Probe.one
        with tango.AutoTangoMonitor(probe):
            if do == "define":
                probe.define(**arguments)
            elif do == "remove":
                probe.remove_attribute(arguments["name"])
                probe.next.pop(arguments["name"], None)
                probe.rules.pop(arguments["name"], None)
            elif do == "set":
                probe.next[arguments.pop("name")] = arguments
            elif do == "queue":
                probe.next[arguments["name"]] = arguments["items"]
            elif do == "forget":
                probe.reads.clear()
            elif do == "state":
                probe.set_state(DevState.names[arguments["state"]])
            elif do == "status":
                probe.set_status(arguments["status"])
            elif do == "pushes":
                name, event = arguments["name"], arguments["event"]
                if event == "ready":
                    probe.get_device_attr().get_attr_by_name(name).set_data_ready_event(True)
                else:
                    set_event = {"change": probe.set_change_event, "archive": probe.set_archive_event}[event]
                    set_event(name, True, arguments["detect"])
            elif do == "push":
                probe.push(arguments["event"], arguments["name"], arguments["what"])
            elif do == "quality":
                probe.get_device_attr().get_attr_by_name(arguments["name"]).set_quality(
                    QUALITIES[arguments["quality"]], arguments["send"])


def serve(port, properties):
    tango.server.run([Probe, Control],
                     ["Golden", "golden", "-ORBendPoint", "giop:tcp:127.0.0.1:" + port, "-file=" + properties])


# ---------------------------------------------------------------------------------------------------------------------
# The client: texts and values as they stand in the recording
# ---------------------------------------------------------------------------------------------------------------------

PORT = None


def plain(text):
    """A text without what differs from run to run."""
    text = text.replace(":%s/" % PORT, ":<port>/")
    text = re.sub(r"tango://[^/:]*:<port>/", "tango://<host>:<port>/", text)
    text = re.sub(r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d:\d\d", "<time>", text)
    text = re.sub(r"with PID \d+", "with PID <pid>", text)
    text = re.sub(r"(PID <pid> from host) [^\s\x00]+", r"\1 <host>", text)
    text = re.sub(r"PID = \d+", "PID = <pid>", text)
    text = re.sub(r"(reading|execution) \(mS\) = [\d.]+", r"\1 (mS) = <time>", text)
    text = re.sub(r"Data not updated since .*", "Data not updated since <time>", text)
    text = re.sub(r"(Delta between last records \(in mS\) =) .*", r"\1 <times>", text)
    text = re.sub(r"giop:(tcp|unix):\S*", "<address>", text)
    return text


def value_of(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, DevState):
        return value.name
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], bytes):
        return {"format": value[0], "data": list(value[1])}
    if hasattr(value, "tolist"):
        return value_of(value.tolist())
    if isinstance(value, (list, tuple)):
        return [value_of(one) for one in value]
    return str(value)


def quality_of(quality):
    return quality.name[len("ATTR_"):]


CLIENT = ("DeviceProxy", "Connection", "EventConsumer", "ZmqEventConsumer", "AttributeProxy", "DeviceAttribute")


def errors_of(failed):
    """The stack, innermost first. Levels which the client library put on top are marked."""
    stack = []
    for error in (failed.args if isinstance(failed, DevFailed) else failed):
        level = {"reason": plain(error.reason), "description": plain(error.desc), "origin": plain(error.origin)}
        if error.severity != tango.ErrSeverity.ERR:
            level["severity"] = error.severity.name
        if error.origin.startswith(CLIENT):
            level["client"] = True
        stack.append(level)
    return {"errors": stack}


def reading_of(read):
    if read.has_failed:
        return errors_of(read.get_err_stack())
    result = {"value": value_of(read.value), "quality": quality_of(read.quality)}
    if read.w_value is not None:
        result["set"] = value_of(read.w_value)
    if result["value"] is None:
        del result["value"]
    elif read.type == CmdArgType.DevState:
        for part in ("value", "set"):
            if part in result:
                result[part] = state_names(result[part])
    return result


def state_names(value):
    if isinstance(value, list):
        return [state_names(one) for one in value]
    return value if isinstance(value, str) else DevState.values[value].name


def attempt(action, result=lambda value: value):
    """What came of an action: its result, or the errors."""
    try:
        return result(action())
    except DevFailed as failed:
        return errors_of(failed)


CONFIGURATION = {
    # name in the recording -> where PyTango keeps it
    "label": "label", "description": "description", "unit": "unit", "standard_unit": "standard_unit",
    "display_unit": "display_unit", "format": "format", "min_value": "min_value", "max_value": "max_value",
    "min_alarm": "alarms.min_alarm", "max_alarm": "alarms.max_alarm",
    "min_warning": "alarms.min_warning", "max_warning": "alarms.max_warning",
    "delta_t": "alarms.delta_t", "delta_val": "alarms.delta_val",
    "abs_change": "events.ch_event.abs_change", "rel_change": "events.ch_event.rel_change",
    "event_period": "events.per_event.period",
    "archive_abs_change": "events.arch_event.archive_abs_change",
    "archive_rel_change": "events.arch_event.archive_rel_change",
    "archive_period": "events.arch_event.archive_period",
}
SHAPE = {
    "name": "name", "data_type": "data_type", "data_format": "data_format", "writable": "writable",
    "max_dim_x": "max_dim_x", "max_dim_y": "max_dim_y", "writable_attr_name": "writable_attr_name",
    "level": "disp_level", "memorized": "memorized", "root_attr_name": "root_attr_name", "enum_labels": "enum_labels",
}


def at(config, path, *value):
    names = path.split(".")
    for name in names[:-1]:
        config = getattr(config, name)
    if value:
        setattr(config, names[-1], value[0])
    return getattr(config, names[-1])


def configuration_of(config, shape=False):
    result = {}
    if shape:
        for name, path in SHAPE.items():
            value = at(config, path)
            if name == "data_type":
                value = CmdArgType.values[value]
            if hasattr(value, "name"):
                value = value.name
            result[name] = list(value) if name == "enum_labels" else value
    for name, path in CONFIGURATION.items():
        result[name] = at(config, path)
    return result


# ---------------------------------------------------------------------------------------------------------------------
# The client: a case and its steps
# ---------------------------------------------------------------------------------------------------------------------

class Case:
    """One case being recorded. The methods named in the present tense are the steps."""

    all = []
    device = control = None
    mark = 0
    marks = []
    events = []
    times = []
    other = None

    @classmethod
    def connect(cls):
        prefix = "tango://127.0.0.1:%s/" % PORT
        cls.device = tango.DeviceProxy(prefix + PROBE + "#dbase=no")
        cls.control = tango.DeviceProxy(prefix + CONTROL + "#dbase=no")
        cls.admin = tango.DeviceProxy(prefix + "dserver/golden/golden#dbase=no")

    def __init__(self, name, *attributes, state="ON", status=None, **more):
        self.name = name
        self.given = {"state": state}
        if status:
            self.given["status"] = status
        self.given["attributes"] = [dict(one) for one in attributes]
        self.given.update(more)
        self.steps = []
        self.subscriptions = []
        self.events_wanted = set()
        self.names = []

    def __enter__(self):
        self.tell("state", state=self.given["state"])
        self.tell("status", status=self.given.get("status", "Not initialised"))
        self.tell("forget")
        for one in self.given["attributes"]:
            self.add(one)
        Case.events.clear()
        Case.times.clear()
        return self

    def __exit__(self, kind, error, trace):
        for proxy, subscription in self.subscriptions:
            proxy.unsubscribe_event(subscription)
        for name in self.names:
            try:
                if self.device.is_attribute_polled(name):
                    self.device.stop_poll_attribute(name)
            except DevFailed:
                pass
            try:
                self.tell("remove", name=name)
            except DevFailed:
                pass
        self.tell("state", state="ON")
        if kind is None:
            Case.all.append({"name": self.name, "given": self.given, "steps": self.steps})
        return False

    def add(self, one):
        """Defines an attribute of the probe; a coded default goes into its definition, the rest is configured."""
        one = dict(one)
        config = one.pop("config", None)
        pushes = one.pop("pushes", {})
        value = one.pop("value", None)
        self.tell("define", **one)
        self.names.append(one["name"])
        if value is not None:
            self.tell("set", name=one["name"], value=value)
        if config:
            changed = self.device.get_attribute_config(one["name"])
            for key, text in config.items():
                at(changed, CONFIGURATION[key], text)
            self.device.set_attribute_config(changed)
        for event, detect in pushes.items():
            self.tell("pushes", name=one["name"], event=event, detect=detect)

    def tell(self, do, **arguments):
        self.control.command_inout("Do", json.dumps(dict(arguments, do=do)))

    def step(self, do, expected=None, **arguments):
        step = {"do": do}
        step.update(arguments)
        if expected is not None:
            step["expected"] = expected
        self.steps.append(step)
        return expected

    # What the device does

    def set(self, attribute="value", **what):
        self.step("set", attribute=attribute, **what)
        self.tell("set", name=attribute, **what)

    def be(self, state):
        self.step("state", state=state)
        self.tell("state", state=state)

    def say(self, status):
        self.step("status", status=status)
        self.tell("status", status=status)

    def push(self, event="change", attribute="value", **what):
        outcome = attempt(lambda: self.tell("push", event=event, name=attribute, what=what), lambda nothing: None)
        expected = {"events": self.delivered()} if outcome is None else outcome
        self.step("push", event=event, attribute=attribute, **what, expected=expected)

    def quality(self, quality, attribute="value", send=False):
        self.tell("quality", name=attribute, quality=quality, send=send)
        self.step("setQuality", attribute=attribute, quality=quality, send=send,
                  expected={"events": self.delivered()} if self.subscriptions else None)

    # What a client does

    def read(self, attribute="value", source="DEV"):
        self.device.set_source(getattr(tango.DevSource, source))
        arguments = {} if source == "DEV" else {"source": source}
        self.step("read", attribute=attribute, **arguments,
                  expected=attempt(lambda: self.device.read_attribute(attribute), reading_of))
        self.device.set_source(tango.DevSource.DEV)

    def read_all(self, *attributes):
        self.step("readTogether", attributes=list(attributes), expected=attempt(
            lambda: self.device.read_attributes(list(attributes)), lambda all: [reading_of(one) for one in all]))

    def write(self, value, attribute="value"):
        self.step("write", attribute=attribute, value=value_of(value), expected=attempt(
            lambda: self.device.write_attribute(attribute, from_json(value, self.kind(attribute))), lambda nothing: "ok"))

    def kind(self, attribute):
        return next((one["type"] for one in self.given["attributes"] if one["name"] == attribute), None)

    def command(self, name, argument=None, source="DEV"):
        self.device.set_source(getattr(tango.DevSource, source))
        arguments = {} if argument is None else {"argument": argument}
        if source != "DEV":
            arguments["source"] = source
        call = (lambda: self.device.command_inout(name)) if argument is None else \
            (lambda: self.device.command_inout(name, argument))
        self.step("command", command=name, **arguments, expected=attempt(
            call, lambda value: {"value": state_names(value) if name == "State" else value_of(value)}))
        self.device.set_source(tango.DevSource.DEV)

    def state(self):
        self.step("State", expected=self.device.state().name)

    def status(self):
        self.step("Status", expected=plain(self.device.status()))

    def both(self):
        self.state()
        self.status()

    def wait(self, ms):
        time.sleep(ms / 1000)
        self.step("wait", ms=ms, expected={"events": self.delivered()} if self.subscriptions else None)

    def intervals(self, count, between=None):
        """The times between events, to a tenth of a second; "between" is done half a period of polling after an event."""
        first = len(Case.times)
        while len(Case.times) == first:
            time.sleep(0.001)
        if between:
            self.steps.append({"do": "after", "ms": 550})
            time.sleep(0.55)
            between()
        while len(Case.times) < first + 1 + count:
            time.sleep(0.001)
        times = Case.times[first:first + 1 + count]
        values = [reading_of(data.attr_value) if not data.err else errors_of(data.errors)
                  for _, data in Case.events[-count - 1:]]
        self.step("intervals", count=count, expected={
            "ms": [round((b - a) * 10) * 100 for a, b in zip(times, times[1:])], "events": values})
        Case.events.clear()

    def configure(self, attribute="value", **changes):
        """One field or several of the configuration as the client last saw it, sent back."""
        config = attempt(lambda: self.device.get_attribute_config(attribute))
        if isinstance(config, dict):
            self.step("configure", attribute=attribute, changes=changes, expected=config)
            return
        for key, value in changes.items():
            path = CONFIGURATION.get(key) or SHAPE.get(key, key)
            now = at(config, path)
            if isinstance(now, bool):
                at(config, path, value)
            elif isinstance(value, list):
                labels = tango.StdStringVector()
                labels.extend(value)
                at(config, path, labels)
            elif key == "data_type":
                at(config, path, getattr(CmdArgType, value))
            elif hasattr(now, "name") and hasattr(type(now), "names"):
                at(config, path, type(now).names[value])
            else:
                at(config, path, value)
        expected = attempt(lambda: self.device.set_attribute_config(config), lambda nothing: "ok")
        self.step("configure", attribute=attribute, changes=changes, expected=expected)

    def configure_together(self, changes):
        """Several attributes in one request."""
        configs = []
        for attribute, fields in changes.items():
            config = self.device.get_attribute_config(attribute)
            for key, text in fields.items():
                at(config, CONFIGURATION[key], text)
            configs.append(config)
        self.step("configureTogether", changes=changes, expected=attempt(
            lambda: self.device.set_attribute_config(configs), lambda nothing: "ok"))

    def config(self, attribute="value", shape=False, only=None):
        def result(config):
            all = configuration_of(config, shape)
            return {key: all[key] for key in only} if only else all
        arguments = {"only": list(only)} if only else {}
        self.step("configuration", attribute=attribute, **arguments,
                  expected=attempt(lambda: self.device.get_attribute_config(attribute), result))

    def subscribe(self, event="change", attribute="value", polled=False):
        """Subscribes; expected are the events that came with the subscription itself.

        What polling sends at any moment after it belongs to the next step."""
        def received(data):
            Case.events.append((event, data))
            Case.times.append(time.time())

        def subscribe():
            if event == "interface":
                return self.device.subscribe_event(EVENTS[event], received)
            return self.device.subscribe_event(attribute, EVENTS[event], received)
        outcome = attempt(subscribe, lambda number: number)
        if isinstance(outcome, dict):
            expected = outcome
        else:
            self.subscriptions.append((self.device, outcome))
            self.events_wanted.add(event)
            self.listen()
            expected = {"events": self.drained(1 if polled else None)}
        arguments = {} if event == "interface" else {"attribute": attribute}
        self.step("subscribe", event=event, **arguments, expected=expected)

    def listen(self):
        """A subscription of the mark made after the others: when it works, the others do."""
        def marked(data):
            if not data.err:
                Case.marks.append(data.attr_value.value)
        number = self.control.subscribe_event("Mark", tango.EventType.CHANGE_EVENT, marked)
        self.subscriptions.append((self.control, number))
        self.delivered(keep=True)

    def delivered(self, keep=False):
        """The events delivered until the mark pushed now arrives."""
        if not self.subscriptions:
            return []
        Case.mark += 1
        for _ in range(200):
            self.control.command_inout("PushMark", Case.mark)
            until = time.time() + 0.1
            while time.time() < until:
                if Case.mark in Case.marks:
                    return None if keep else self.drained()
                time.sleep(0.0005)
        raise RuntimeError("no mark came back in " + self.name)

    def drained(self, count=None):
        taken = Case.events[:count]
        del Case.events[:len(taken)]
        several = len(self.events_wanted) > 1
        return [dict(event_of(kind, data), **({"event": kind} if several else {})) for kind, data in taken]

    def warm(self):
        """The first subscription of a process takes long; this is one for nothing."""
        self.listen()
        self.control.unsubscribe_event(self.subscriptions.pop()[1])

    def history(self, count, attribute="value"):
        def one(record):
            return reading_of(record)
        self.step("history", attribute=attribute, count=count, expected=attempt(
            lambda: self.device.attribute_history(attribute, count), lambda all: [one(record) for record in all]))

    def command_history(self, count, command):
        def one(record):
            if record.has_failed():
                return errors_of(record.get_err_stack())
            return {"value": value_of(record.extract())}
        self.step("commandHistory", command=command, count=count, expected=attempt(
            lambda: self.device.command_history(command, count), lambda all: [one(record) for record in all]))

    def poll(self, period, attribute="value"):
        self.step("poll", attribute=attribute, period=period, expected=attempt(
            lambda: self.device.poll_attribute(attribute, period), lambda nothing: "ok"))

    def poll_command(self, period, command):
        self.step("pollCommand", command=command, period=period, expected=attempt(
            lambda: self.device.poll_command(command, period), lambda nothing: "ok"))

    def reads(self, name):
        return self.control.command_inout("Reads", name)

    def polled(self, name="value"):
        """Until the polling thread has read once, completely, what the device delivers now."""
        if name == "State":
            time.sleep(0.7)  # twice the period used for it; the device cannot count these
        else:
            enough = self.reads(name) + 2
            until = time.time() + 5
            while self.reads(name) < enough and time.time() < until:
                time.sleep(0.002)
        self.step("polled", name=name, expected={"events": self.delivered()} if self.subscriptions else None)

    def readings(self, *items, period=100, attribute="value"):
        """Polls exactly these readings, then halts the polling."""
        items = [item if isinstance(item, dict) and ("value" in item or "error" in item) else {"value": item}
                 for item in items]
        self.tell("queue", name=attribute, items=items)
        self.device.poll_attribute(attribute, period)
        self.halt(attribute, len(items))
        self.step("readings", attribute=attribute, readings=items)

    def executions(self, command, count, period=100):
        """The same for a command."""
        self.device.poll_command(command, period)
        self.halt(command, count)
        self.step("executions", command=command, count=count)

    def halt(self, name, count):
        until = time.time() + 10
        while self.reads(name) < count and time.time() < until:
            time.sleep(0.002)
        time.sleep(0.02)
        self.admin.command_inout("StopPolling")

    def resume(self):
        self.admin.command_inout("StartPolling")

    def stop(self, attribute="value"):
        self.step("stopPolling", attribute=attribute, expected=attempt(
            lambda: self.device.stop_poll_attribute(attribute), lambda nothing: "ok"))

    def stop_command(self, command):
        self.step("stopPollingCommand", command=command, expected=attempt(
            lambda: self.device.stop_poll_command(command), lambda nothing: "ok"))

    def polling(self):
        self.step("pollingStatus", expected=attempt(
            self.device.polling_status, lambda texts: [plain(text) for text in texts]))

    def tell_admin(self, command, argument=None):
        def result(value):
            value = state_names(value) if command == "State" else plained(value)
            if command == "DevLockStatus" and value[0][0]:
                value[0][1] = "<pid>"
            return value if value is None else {"value": value}
        call = (lambda: self.admin.command_inout(command)) if argument is None else \
            (lambda: self.admin.command_inout(command, argument))
        self.step("admin", command=command, argument=argument, expected=attempt(call, result) or "ok")

    def lock(self, seconds=10, device=PROBE):
        self.tell_admin("LockDevice", [[seconds], [device]])

    def relock(self, *devices):
        self.tell_admin("ReLockDevices", list(devices) or [PROBE])

    def unlock(self, forced=0, device=PROBE):
        self.tell_admin("UnLockDevice", [[forced], [device]])

    def locking(self):
        self.tell_admin("DevLockStatus", PROBE)

    def ping(self):
        self.step("ping", expected=attempt(self.device.ping, lambda time: "ok"))

    def info(self):
        self.step("info", expected=attempt(self.device.info, lambda info: "ok"))

    def black_box(self, count):
        self.step("blackBox", count=count, expected=attempt(
            lambda: self.device.black_box(count), lambda lines: [plain(line) for line in lines]))

    def second(self, method, *arguments, **more):
        """A step done by a second client, which is another process."""
        if Case.other is None:
            Case.other = subprocess.Popen([sys.executable, os.path.abspath(__file__), "other", PORT],
                                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True)
        Case.other.stdin.write(json.dumps([method, arguments, more]) + "\n")
        Case.other.stdin.flush()
        for step in json.loads(Case.other.stdout.readline()):
            self.steps.append(dict([("do", step.pop("do")), ("client", "second")], **step))


def other():
    """The second client: does the steps it is told on its standard input."""
    Case.connect()
    for line in sys.stdin:
        method, arguments, more = json.loads(line)
        case = Case("second")
        getattr(case, method)(*arguments, **more)
        print(json.dumps(case.steps))
        sys.stdout.flush()


def plained(value):
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist"):
        return [plained(one) for one in (value.tolist() if hasattr(value, "tolist") else value)]
    return value


def event_of(kind, data):
    if data.err:
        return errors_of(data.errors)
    if kind == "configuration":
        return {"configuration": configuration_of(data.attr_conf)}
    if kind == "ready":
        return {"counter": data.ctr, "type": CmdArgType.values[data.attr_data_type].name}
    if kind == "interface":
        return {"started": data.dev_started, "commands": [one.cmd_name for one in data.cmd_list],
                "attributes": [one.name for one in data.att_list]}
    return reading_of(data.attr_value)


def scalar(type="DevDouble", name="value", **more):
    return {key: value for key, value in dict(name=name, type=type, **more).items() if value is not None}


def error(number=1, description=None):
    return {"reason": "Broken", "description": description or "failure %d" % number, "origin": "Probe"}


SECTIONS = {}


def section(function):
    SECTIONS[function.__name__] = function
    return function


# ---------------------------------------------------------------------------------------------------------------------
# What is recorded
# ---------------------------------------------------------------------------------------------------------------------

# a. Quality and device state

LIMITS = {"min_alarm": "-10", "max_alarm": "10", "min_warning": "-5", "max_warning": "5"}


@section
def alarms():
    for type in ("DevDouble", "DevFloat", "DevShort", "DevLong", "DevLong64"):
        with Case("alarms/limits of " + type, scalar(type, config=LIMITS)) as case:
            for value in (0, 4, 5, 6, 9, 10, 11, -4, -5, -6, -9, -10, -11, 0):
                case.set(value=value)
                case.read()
                case.both()
    for type in ("DevUChar", "DevUShort", "DevULong", "DevULong64"):
        with Case("alarms/limits of " + type, scalar(
                type, config={"min_alarm": "2", "max_alarm": "10", "min_warning": "4", "max_warning": "8"})) as case:
            for value in (6, 8, 10, 11, 4, 3, 2, 0, 6):
                case.set(value=value)
                case.read()
                case.both()
    with Case("alarms/fractions at the limit", scalar(config={"max_alarm": "0.3", "min_alarm": "-0.3"})) as case:
        for value in (0.1 + 0.2, 0.3, 0.29999999999999993, -0.3, -0.29999999999999993, -0.1 - 0.2):
            case.set(value=value)
            case.read()
    for limit, values in (("min_alarm", (6, 5, 4)), ("max_alarm", (4, 5, 6)),
                          ("min_warning", (6, 5, 4)), ("max_warning", (4, 5, 6))):
        with Case("alarms/only " + limit, scalar(config={limit: "5"})) as case:
            for value in values:
                case.set(value=value)
                case.read()
                case.both()
    for name, format, values in (
            ("spectrum", "spectrum", ([0, 0, 0], [0, 6, 0], [0, 0, -11], [11, 0, -11], [6, 11, 0], [6, -6], [], [0])),
            ("image", "image", ([[0, 0], [0, 0]], [[0, 0], [0, 6]], [[0, -11], [0, 0]], [[11, 6], [0, -11]],
                                [[0, 0], [0, 0]]))):
        for type in ("DevDouble", "DevLong"):
            with Case("alarms/any element of a %s of %s" % (name, type),
                      scalar(type, format=format, config=LIMITS)) as case:
                for value in values:
                    case.set(value=value)
                    case.read()
                    case.both()
    with Case("alarms/warning beyond alarm", scalar(config={"max_alarm": "5", "max_warning": "10"})) as case:
        for value in (4, 5, 7, 10, 12):
            case.set(value=value)
            case.read()
            case.both()
    with Case("alarms/opposite sides", scalar(
            format="spectrum", config={"min_warning": "-5", "max_alarm": "10"})) as case:
        for value in ([0, 0], [-6, 0], [-6, 11]):
            case.set(value=value)
            case.read()
            case.both()
    with Case("alarms/not a number", scalar(config=LIMITS)) as case:
        for value in ("NaN", 11, "NaN", "Infinity", "-Infinity", 0):
            case.set(value=value)
            case.read()
            case.both()
    with Case("alarms/not a number in a spectrum", scalar(format="spectrum", config=LIMITS)) as case:
        for value in (["NaN", 0], ["NaN", 11], [11, "NaN"]):
            case.set(value=value)
            case.read()
            case.both()
    with Case("alarms/writable", scalar(access="READ_WRITE", config=LIMITS)) as case:
        case.set(value=0)
        case.write(11)
        case.read()
        case.both()
        case.set(value=11)
        case.write(0)
        case.read()
        case.both()
        case.set(value=0)
        case.read()
        case.both()
    with Case("alarms/write only", scalar(access="WRITE", config=LIMITS)) as case:
        case.both()
        case.write(11)
        case.read()
        case.both()
        case.write(0)
        case.read()
        case.both()
    for type, value in (("DevString", "x"), ("DevBoolean", True), ("DevState", "FAULT")):
        with Case("alarms/%s has none" % type, scalar(type)) as case:
            case.set(value=value)
            case.read()
            case.both()


@section
def qualities():
    for format, inside, outside in (("scalar", 0, 11), ("spectrum", [0, 1], [0, 11])):
        with Case("qualities/set by the device, %s with limits" % format,
                  scalar(format=format, config=LIMITS)) as case:
            for quality in ("CHANGING", "ALARM", "WARNING", "VALID", "INVALID"):
                for value in (inside, outside):
                    case.set(value=value, quality=quality)
                    case.read()
                    case.both()
            case.set(value=inside)
            case.read()
            case.both()
    with Case("qualities/set by the device, no limits", scalar()) as case:
        for quality in ("VALID", "CHANGING", "ALARM", "WARNING", "INVALID", "VALID"):
            case.set(value=0, quality=quality)
            case.both()
            case.read()
            case.both()
            case.both()
    with Case("qualities/set by the device, no limits, two attributes",
              scalar(name="first"), scalar(name="second")) as case:
        for first, second in (("ALARM", "WARNING"), ("WARNING", "VALID"), ("VALID", "ALARM"), ("VALID", "VALID")):
            case.set("first", value=0, quality=first)
            case.set("second", value=0, quality=second)
            case.read("first")
            case.read("second")
            case.both()
    with Case("qualities/set and limits, two attributes", scalar(name="first"),
              scalar(name="second", config={"max_alarm": "10"})) as case:
        case.set("first", value=0, quality="ALARM")
        case.set("second", value=11)
        case.read("first")
        case.both()
        case.set("second", value=0, quality="WARNING")
        case.both()
        case.set("second", value=0, quality="CHANGING")
        case.both()
        case.set("first", value=0)
        case.both()
        case.read("first")
        case.both()
    with Case("qualities/a failing reading with limits", scalar(config=LIMITS)) as case:
        case.set(value=11)
        case.both()
        case.set(error=error())
        case.read()
        case.both()
        case.set(value=0)
        case.both()
        case.set(error=error())
        case.both()
        case.set(value=11)
        case.both()
    with Case("qualities/set on the attribute between readings", scalar(config=LIMITS)) as case:
        case.set(value=0)
        case.read()
        case.quality("ALARM")
        case.both()
        case.read()
        case.both()
    with Case("qualities/set on an attribute without limits between readings", scalar()) as case:
        case.set(value=0)
        case.read()
        for quality in ("ALARM", "WARNING", "CHANGING", "INVALID"):
            case.quality(quality)
            case.both()
        case.read()
        case.both()


@section
def states():
    limited = scalar(config=LIMITS)
    for base in sorted(DevState.names):
        with Case("states/value in alarm while " + base, limited, state=base) as case:
            case.set(value=0)
            case.both()
            case.set(value=6)
            case.both()
            case.set(value=11)
            case.both()
            case.read()
            case.both()
            case.set(value=0)
            case.both()
    for base in ("ON", "ALARM"):
        with Case("states/%s without limits" % base, scalar(), state=base) as case:
            case.both()
            case.set(value=0, quality="ALARM")
            case.read()
            case.both()
            case.set(value=0)
            case.read()
            case.both()
    with Case("states/the device says ALARM while a value is in alarm", limited) as case:
        case.set(value=11)
        case.both()
        case.wait(1100)
        case.be("ALARM")
        case.both()
        case.set(value=0)
        case.both()
        case.be("ON")
        case.both()
    with Case("states/a value goes into alarm after the device said ALARM", limited, state="ALARM") as case:
        case.set(value=0)
        case.both()
        case.wait(1100)
        case.set(value=11)
        case.both()
        case.set(value=0)
        case.both()
        case.be("ON")
        case.both()
    with Case("states/the device says ON while a value is in alarm", limited) as case:
        case.set(value=11)
        case.both()
        case.be("ON")
        case.both()
        case.set(value=0)
        case.be("ON")
        case.both()
    with Case("states/from ALARM by a value to MOVING and back", limited) as case:
        case.set(value=11)
        case.both()
        case.be("MOVING")
        case.both()
        case.set(value=0)
        case.both()
        case.be("ON")
        case.both()
    with Case("states/Status alone does not read", limited) as case:
        case.set(value=11)
        case.status()
        case.state()
        case.status()
        case.set(value=0)
        case.status()
        case.state()
        case.status()
    with Case("states/State alone reads", limited) as case:
        case.set(value=11)
        case.state()
        case.set(value=0)
        case.state()
    with Case("states/reading does not change what Status says", limited) as case:
        case.set(value=11)
        case.read()
        case.status()
        case.state()
        case.status()
        case.set(value=0)
        case.read()
        case.status()
    with Case("states/as commands", limited) as case:
        case.set(value=11)
        case.command("State")
        case.command("Status")
        case.set(value=0)
        case.command("Status")
        case.command("State")
    with Case("states/as attributes", limited) as case:
        case.set(value=11)
        case.read("State")
        case.read("Status")
        case.read_all("value", "State", "Status")
        case.set(value=0)
        case.read_all("State", "Status")
        case.set(value=11)
        case.read_all("Status", "State")
        case.read_all("Status", "State", "value")
    with Case("states/quality of the State attribute", limited, state="FAULT") as case:
        case.read("State")
        case.be("ALARM")
        case.read("State")
        case.be("UNKNOWN")
        case.read("State")
    with Case("states/own status", limited, status="Warming up") as case:
        case.both()
        case.set(value=11)
        case.both()
        case.set(value=0)
        case.both()
        case.be("MOVING")
        case.both()
    with Case("states/own status of two lines", limited, status="Warming up\nslowly") as case:
        case.set(value=11)
        case.both()
    with Case("states/several in alarm", scalar(name="zeta", config=LIMITS), scalar(name="alpha", config=LIMITS),
              scalar(name="middle", config=LIMITS)) as case:
        for zeta, alpha, middle in ((11, 0, 0), (11, -11, 0), (11, -11, 6), (6, -6, 0), (0, 11, 11), (0, 0, 0)):
            case.set("zeta", value=zeta)
            case.set("alpha", value=alpha)
            case.set("middle", value=middle)
            case.both()
    with Case("states/several in alarm, limits given in another order", scalar(name="zeta", value=11),
              scalar(name="alpha", value=11), scalar(name="middle", value=11)) as case:
        for name in ("middle", "zeta", "alpha"):
            case.configure(name, max_alarm="10")
            case.both()
    with Case("states/min and max at once", scalar(format="spectrum", config=LIMITS, value=[11, -11])) as case:
        case.both()
        case.set(value=[6, -6])
        case.both()
        case.set(value=[11, -6])
        case.both()
    with Case("states/label", scalar(config=dict(LIMITS, label="Pressure"), value=11)) as case:
        case.both()
        case.set(value=-6)
        case.both()
        case.configure(label="")
        case.both()
        case.configure(label="No label")
        case.config(only=["label"])
        case.both()
        case.configure(label="Not specified")
        case.config(only=["label"])
        case.both()
    with Case("states/label, quality set by the device", scalar(config={"label": "Pressure"})) as case:
        case.set(value=0, quality="ALARM")
        case.read()
        case.both()
        case.set(value=0, quality="WARNING")
        case.read()
        case.both()
    with Case("states/one fails, another is in alarm", scalar(name="first", config=LIMITS),
              scalar(name="second", config=LIMITS, value=11)) as case:
        case.set("first", error=error())
        case.both()
    # Two neighbours of this case kill the original server and cannot be recorded. The first in alarm, the second fails:
    # it frees the values read before and then compares them with their limits. An attribute with limits that must not be
    # read in this state: it compares a value that is not there.


# b. Read too different from set

@section
def differences():
    def rds(type="DevDouble", val="1", t="300", **more):
        return scalar(type, access="READ_WRITE", config={"delta_val": val, "delta_t": t}, **more)
    for type in ("DevDouble", "DevLong"):
        with Case("differences/" + type, rds(type, "2")) as case:
            case.set(value=10)
            case.read()
            case.both()
            case.write(0)
            case.read()
            case.both()
            case.wait(500)
            for value in (10, 1, 2, -2, 3, 0):
                case.set(value=value)
                case.read()
                case.both()
    with Case("differences/again after every write", rds()) as case:
        case.set(value=10)
        case.write(0)
        case.wait(500)
        case.read()
        case.write(0)
        case.read()
        case.both()
        case.wait(500)
        case.read()
        case.both()
    with Case("differences/delta_t 0", rds(t="0")) as case:
        case.set(value=10)
        case.write(0)
        case.read()
        case.config(only=["delta_val", "delta_t"])
    with Case("differences/not a number", rds(t="100")) as case:
        case.set(value="NaN")
        case.write(0)
        case.wait(300)
        case.read()
        case.both()
        case.write("NaN")
        case.wait(300)
        case.read()
        case.both()
        case.set(value=0)
        case.read()
        case.both()
    with Case("differences/spectrum", rds(format="spectrum", t="100")) as case:
        case.set(value=[0, 0])
        case.write([0, 0])
        case.wait(300)
        for value in ([0, 0], [0, 5], [0], [5], [0, 0, 5], []):
            case.set(value=value)
            case.read()
            case.both()
    with Case("differences/limits as well", scalar(access="READ_WRITE", config={
            "delta_val": "1", "delta_t": "100", "max_alarm": "10", "max_warning": "5"})) as case:
        case.set(value=11)
        case.write(0)
        case.wait(300)
        for value in (11, 6, 3, 0):
            case.set(value=value)
            case.read()
            case.both()
    with Case("differences/quality set by the device", rds(t="100")) as case:
        case.write(0)
        case.wait(300)
        case.set(value=10, quality="CHANGING")
        case.read()
        case.both()
        case.set(value=10)
        case.read()
        case.both()
    with Case("differences/a refused write", rds(t="100")) as case:
        case.set(value=10, writeError=error())
        case.write(0)
        case.wait(300)
        case.read()
        case.both()
    with Case("differences/label", scalar(access="READ_WRITE", config={
            "delta_val": "1", "delta_t": "100", "label": "Pressure"})) as case:
        case.set(value=10)
        case.read()
        case.write(0)
        case.wait(300)
        case.both()
    # What State compares before the first reading by a client is memory nobody has set, so there is a reading first.
    with Case("differences/State alone, scalar", rds(t="100")) as case:
        case.set(value=0)
        case.read()
        case.write(0)
        case.wait(300)
        case.set(value=10)
        case.both()
        case.read()
        case.both()
        case.set(value=0)
        case.both()
        case.read()
        case.both()
    with Case("differences/State alone, spectrum", rds(format="spectrum", t="100")) as case:
        case.set(value=[0])
        case.write([0])
        case.wait(300)
        case.set(value=[10])
        case.both()
        case.set(value=[0])
        case.both()


# c. Configuration at run time

@section
def configuration():
    with Case("configuration/as created", scalar()) as case:
        case.config(shape=True)
    for access in ("READ_WRITE", "WRITE"):
        with Case("configuration/as created, " + access, scalar(access=access)) as case:
            case.config(shape=True)
    for type in ("DevFloat", "DevLong", "DevShort", "DevUChar", "DevULong64", "DevString", "DevBoolean", "DevState",
                 "DevEncoded"):
        with Case("configuration/as created, " + type, scalar(type)) as case:
            case.config(shape=True)
    with Case("configuration/as created, DevEnum", scalar("DevEnum", labels=["low", "high"])) as case:
        case.config(shape=True)
    with Case("configuration/as created, spectrum and image", scalar(format="spectrum", name="one", x=5),
              scalar(format="image", name="two", x=5, y=4)) as case:
        case.config("one", shape=True)
        case.config("two", shape=True)
    with Case("configuration/State and Status") as case:
        case.config("State", shape=True)
        case.config("Status", shape=True)
        case.configure("State", label="x")
        case.configure("Status", label="x")
    for memorized in (True, False):
        with Case("configuration/memorized, %s at start" % ("written" if memorized else "not written"),
                  scalar(access="READ_WRITE", memorized=memorized)) as case:
            case.config(shape=True)
            case.configure(memorized="NONE")
    with Case("configuration/unknown attribute", scalar()) as case:
        case.config("nothing")
        case.configure(name="nothing")
    with Case("configuration/names are compared without case", scalar()) as case:
        case.config("VALUE", only=["label"])
        case.configure("VALUE", label="x")
        case.config(only=["label"])
    with Case("configuration/at once", scalar(value=7)) as case:
        case.read()
        case.configure(max_alarm="5")
        case.read()
        case.both()
        case.configure(max_alarm="10")
        case.read()
        case.both()
        case.configure(max_warning="6", max_alarm="Not specified")
        case.read()
        case.both()
        case.configure(max_warning="Not specified")
        case.both()
        case.read()
        case.both()
    with Case("configuration/alarm taken away while in alarm", scalar(value=7, config={"max_alarm": "5"})) as case:
        case.read()
        case.both()
        case.configure(max_alarm="Not specified")
        case.both()
        case.read()
        case.both()
    with Case("configuration/texts", scalar(value=7)) as case:
        case.configure(label="Pressure", description="In the vessel", unit="bar", standard_unit="1E5",
                       display_unit="mbar", format="%4.1f")
        case.config()
        case.configure(label="", description="", unit="", standard_unit="", display_unit="", format="")
        case.config()
        case.configure(label="No label", description="No description", unit="No unit",
                       standard_unit="No standard unit", display_unit="No display unit", format="Not specified")
        case.config()
        case.configure(label="Not specified", description="Not specified", unit="Not specified",
                       standard_unit="Not specified", display_unit="Not specified", format="nonsense")
        case.config()
        case.configure(label="NaN", description="NaN", unit="NaN", standard_unit="NaN", display_unit="NaN",
                       format="NaN")
        case.config()
    with Case("configuration/texts with coded defaults", scalar(value=7, defaults={
            "label": "Pressure", "description": "In the vessel", "unit": "bar", "standard_unit": "1E5",
            "display_unit": "mbar", "format": "%4.1f"})) as case:
        case.config()
        case.configure(label="x", description="x", unit="x", standard_unit="x", display_unit="x", format="%5.3f")
        case.config()
        case.configure(label="", description="", unit="", standard_unit="", display_unit="", format="")
        case.config()
        case.configure(label="Not specified", description="Not specified", unit="Not specified",
                       standard_unit="Not specified", display_unit="Not specified", format="Not specified")
        case.config()
    numbers = ["min_value", "max_value", "min_alarm", "max_alarm", "min_warning", "max_warning"]
    access = "READ_WRITE"
    for type in ("DevDouble", "DevLong"):
        with Case("configuration/numbers of " + type, scalar(type, access=access)) as case:
            for text in ("1", "1.5", "-1e3", " 7", "7 ", "+7", "0x10", "1,5", "abc", "1abc", "inf", "1e400", "1e40",
                         "NAN", "nan", "not specified", "Not specified", ""):
                case.configure(max_alarm="3", min_alarm="Not specified")
                case.configure(max_alarm=text)
                case.config(only=["max_alarm"])
    with Case("configuration/numbers of DevUChar", scalar("DevUChar")) as case:
        for text in ("1", "-1", "300", "256", "1.5"):
            case.configure(max_alarm=text)
            case.config(only=["max_alarm"])
    with Case("configuration/numbers, with coded defaults", scalar(
            access=access, defaults={"max_alarm": "10", "min_alarm": "1"})) as case:
        case.config(only=numbers)
        for text in ("20", "", "20", "Not specified", "20", "NaN", "30"):
            case.configure(max_alarm=text)
            case.config(only=["min_alarm", "max_alarm"])
    with Case("configuration/coded defaults of everything", scalar(access=access, defaults={
            "min_value": "-100", "max_value": "100", "min_alarm": "-50", "max_alarm": "50", "min_warning": "-20",
            "max_warning": "20", "delta_t": "1000", "delta_val": "5", "abs_change": "1", "rel_change": "2",
            "event_period": "500", "archive_event_abs_change": "3", "archive_event_rel_change": "4",
            "archive_event_period": "2000"})) as case:
        case.config(shape=True)
        case.configure(abs_change="", rel_change="", event_period="", archive_abs_change="", archive_rel_change="",
                       archive_period="", delta_t="", delta_val="")
        case.config()
        case.configure(abs_change="Not specified", rel_change="Not specified", event_period="Not specified",
                       archive_abs_change="Not specified", archive_rel_change="Not specified",
                       archive_period="Not specified", delta_t="Not specified", delta_val="Not specified")
        case.config()
        case.configure(abs_change="NaN", rel_change="NaN", event_period="NaN", archive_abs_change="NaN",
                       archive_rel_change="NaN", archive_period="NaN", delta_t="NaN", delta_val="NaN")
        case.config()
    for low, high in (("min_value", "max_value"), ("min_alarm", "max_alarm"), ("min_warning", "max_warning")):
        for type in ("DevDouble", "DevLong"):
            with Case("configuration/%s against %s of %s" % (low, high, type), scalar(type, access=access)) as case:
                case.configure(**{low: "5", high: "5"})
                case.config(only=[low, high])
                case.configure(**{low: "6", high: "5"})
                case.configure(**{low: "1", high: "5"})
                case.configure(**{low: "5"})
                case.configure(**{high: "1"})
                case.configure(**{high: "0"})
                case.configure(**{low: "6", high: "9"})
                case.config(only=[low, high])
    with Case("configuration/values, alarms and warnings are independent", scalar(access=access)) as case:
        case.configure(min_value="0", max_value="10")
        case.configure(min_alarm="-50", max_alarm="50")
        case.configure(min_warning="-100", max_warning="100")
        case.config(only=numbers)
    with Case("configuration/several wrong at once", scalar(access=access)) as case:
        case.configure(min_value="9", max_value="1", max_alarm="abc")
        case.configure(max_alarm="abc", min_warning="def", label="kept?")
        case.config()
        case.configure(max_alarm="5", abs_change="abc", label="kept?")
        case.config()
    for type, value in (("DevString", "x"), ("DevBoolean", True), ("DevState", "ON"), ("DevEnum", 0),
                        ("DevEncoded", {"format": "f", "data": [1]})):
        labels = {"labels": ["low", "high"]} if type == "DevEnum" else {}
        with Case("configuration/what %s refuses" % type, scalar(
                type, access=access if type != "DevEncoded" else "READ", **labels)) as case:
            for name in numbers + ["delta_val", "delta_t", "abs_change", "rel_change", "archive_abs_change",
                                   "archive_rel_change", "event_period", "archive_period"]:
                case.configure(**{name: "500"})
                case.config(only=[name])
                case.configure(**{name: "Not specified"})
                case.configure(**{name: ""})
    with Case("configuration/spectrum and image", scalar(format="spectrum", name="one"),
              scalar(format="image", name="two")) as case:
        for name in ("one", "two"):
            case.configure(name, max_alarm="5", abs_change="1")
            case.config(name, only=["max_alarm", "abs_change"])
    with Case("configuration/values of an attribute that is only read", scalar()) as case:
        case.configure(min_value="0", max_value="10")
        case.config(only=["min_value", "max_value"])
    with Case("configuration/difference alarm", scalar(access=access)) as case:
        for changes in ({"delta_t": "100"}, {"delta_val": "1"}, {"delta_t": "Not specified"}, {"delta_t": "100"},
                        {"delta_val": "Not specified"}, {"delta_t": "abc"}, {"delta_val": "abc"},
                        {"delta_t": "0", "delta_val": "1"}, {"delta_t": "-5", "delta_val": "-1"},
                        {"delta_t": "1.5", "delta_val": "0"}, {"delta_t": "", "delta_val": ""}):
            case.configure(**changes)
            case.config(only=["delta_t", "delta_val"])
    with Case("configuration/difference alarm of an attribute that is only read", scalar()) as case:
        case.configure(delta_t="100", delta_val="1")
        case.config(only=["delta_t", "delta_val"])
    with Case("configuration/difference alarm of DevLong", scalar("DevLong", access=access)) as case:
        for text in ("1.7", "0.5", "-2"):
            case.configure(delta_t="100", delta_val=text)
            case.config(only=["delta_t", "delta_val"])
    with Case("configuration/several attributes in one request", scalar(name="first"), scalar(name="second"),
              scalar(name="third")) as case:
        good, bad = {"max_alarm": "5"}, {"max_alarm": "abc"}
        for changes in ({"first": good, "second": bad, "third": good}, {"first": bad, "second": good},
                        {"first": good, "second": bad}, {"first": good, "second": good}):
            case.configure_together(changes)
            for name in ("first", "second", "third"):
                case.config(name, only=["max_alarm"])
                case.configure(name, max_alarm="Not specified")
    with Case("configuration/what cannot be changed", scalar(access=access, value=1)) as case:
        for change in ({"data_type": "DevLong"}, {"data_format": "SPECTRUM"}, {"writable": "READ"},
                       {"max_dim_x": 5}, {"max_dim_y": 5}, {"writable_attr_name": "other"}, {"level": "EXPERT"},
                       {"root_attr_name": "a/b/c/d"}, {"enum_labels": ["a", "b"]}):
            case.configure(**change)
        case.config(shape=True)
    with Case("configuration/enumeration labels", scalar("DevEnum", labels=["low", "high"], value=1)) as case:
        case.read()
        for labels in (["a", "b", "c"], ["a"], ["a", "a"], []):
            case.configure(enum_labels=labels)
            case.config(shape=True)
        case.read()


@section
def criteria():
    texts = ("1", "-1", "1.5", "0", "-1,2", "1,2", "1,-2", "-1,-2", "0,2", "2,0", "1,", ",2", ",", "Not specified,2",
             "1,Not specified", "NaN", "NaN,2", "1,NaN", " 1", "1 ", "1, 2", "1 ,2", "1,2,3", "abc", "1,abc", "abc,2",
             "1e3", "inf", "2147483647", "1;2", "Not specified", "")
    for name in ("abs_change", "rel_change", "archive_abs_change", "archive_rel_change"):
        with Case("criteria/" + name, scalar()) as case:
            for text in texts:
                case.configure(**{name: "7"})
                case.configure(**{name: text})
                case.config(only=[name])
    with Case("criteria/of DevLong", scalar("DevLong")) as case:
        for text in ("1", "0.5", "1.5", "-1,2"):
            case.configure(abs_change=text)
            case.config(only=["abs_change"])
    with Case("criteria/with coded defaults", scalar(defaults={"abs_change": "5", "rel_change": "-6,7"})) as case:
        case.config(only=["abs_change", "rel_change"])
        for text in ("1", "", "1", "Not specified", "1", "NaN", "1,", ",1", "Not specified,1", "5"):
            case.configure(abs_change=text, rel_change=text)
            case.config(only=["abs_change", "rel_change"])
    for name in ("event_period", "archive_period"):
        with Case("criteria/" + name, scalar()) as case:
            for text in ("500", "0", "-1", "1.9", "abc", "1000", "", "Not specified", "NaN", " 7", "1,2"):
                case.configure(**{name: "700"})
                case.configure(**{name: text})
                case.config(only=[name])


# d. Events. Every value is pushed by the device with "detect" on unless the case says otherwise, which asks the same
# question as a polled reading does: has it changed enough since the event sent last?

def pushed(case, event, values, **more):
    for value in values:
        if isinstance(value, dict) and ("error" in value or "quality" in value):
            case.push(event, **value)
        else:
            case.push(event, value=value, **more)


FIRST = {"DevString": "", "DevBoolean": False, "DevState": "UNKNOWN", "DevEncoded": {"format": "", "data": []}}


def change(name, type, config, values, event="change", **more):
    """A case that subscribes and pushes values."""
    first = FIRST.get(type, 0)
    first = {"spectrum": [first], "image": [[first]]}.get(more.get("format"), first)
    with Case(name, scalar(type, value=first, config=config or None, pushes={event: True}, **more)) as case:
        case.subscribe(event)
        pushed(case, event, values)


def both_kinds(function):
    """The same for change and for archive events, whose criteria have other names."""
    function("change", "changes", "abs_change", "rel_change")
    function("archive", "archive", "archive_abs_change", "archive_rel_change")


def criteria_of(event, kind, absolute, relative):
    def take(name, type, config, values, **more):
        change("%s/%s" % (kind, name), type, {{"abs": absolute, "rel": relative}[key]: text
                                             for key, text in config.items()}, values, event=event, **more)
    take("absolute, slow drift", "DevDouble", {"abs": "1"}, [0, 0.4, 0.8, 1.2, 1.6, 2.0, 2.3, 1.5, 1.3, 1.2])
    take("absolute, exactly the criterion", "DevDouble", {"abs": "1"}, [0, 1, 2, 1, 0, -1, -2, -1])
    take("absolute, just below and above", "DevDouble", {"abs": "1"},
         [0, 0.99, 0.9999, 0.999999, 0.99999999, 0.9999999998, 0.9999999999, 1.0000000001, 0])
    take("absolute, steps of a tenth", "DevDouble", {"abs": "0.1"},
         [0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6, 0.7, 0.7999999999999999, 0.8999999999999999, 0.9999999999999999])
    take("absolute, large values", "DevDouble", {"abs": "1"}, [1e15, 1e15 + 1, 1e15 + 1.5, 1e15 + 2, 1e18, 1e18 + 1])
    take("absolute, same value", "DevDouble", {"abs": "1"}, [5, 5, 5, 6, 6])
    take("absolute, negative criterion", "DevDouble", {"abs": "-2"}, [0, 1, 2, 1, 0])
    take("absolute, zero criterion next to a relative one", "DevDouble", {"abs": "0", "rel": "50"},
         [10, 11, 14, 15, 15])
    take("relative", "DevDouble", {"rel": "10"}, [100, 109, 109.9, 110, 120, 121, 110, 109, 108.9, 98.1, 98])
    take("relative, from zero", "DevDouble", {"rel": "10"}, [0, 0, 0.0001, 0, -0.0001, 0])
    take("relative, from zero, criterion above 100", "DevDouble", {"rel": "150"}, [0, 1, 2, 2.4, 2.5, 0, 100, 200, 250])
    take("relative, negative values", "DevDouble", {"rel": "10"}, [-100, -105, -110, -105, -99, -98, 100, 109, -1])
    take("relative, rounding", "DevDouble", {"rel": "10"}, [0.1, 0.11, 0.3, 0.33, 1.1, 1.21, 1.2100000000000002, 0.7, 0.77])
    take("both, either is enough", "DevDouble", {"abs": "5", "rel": "10"}, [100, 104, 105, 110, 114, 20, 21, 22, 23, 27.4])
    take("both, small values", "DevDouble", {"abs": "5", "rel": "10"}, [1, 1.05, 1.1, 1.2, 1.3])
    take("pair, absolute", "DevDouble", {"abs": "-1,2"}, [0, 1, 1.9, 2, 1.5, 1, 0.5, 2.9, 3])
    take("pair, relative", "DevDouble", {"rel": "-10,20"}, [100, 110, 119, 120, 115, 108, 107])
    take("pair, relative, negative values", "DevDouble", {"rel": "-10,20"}, [-100, -110, -119, -120, -110, -108, -107])
    take("pair, only upwards", "DevDouble", {"abs": "Not specified,2"}, [0, 1, 2, 3, -10, -8, 5])
    take("pair, only downwards", "DevDouble", {"abs": "1,Not specified"}, [0, 1, 2, 30, -10, -8, -11])
    take("pair, only upwards next to a relative one", "DevDouble", {"abs": "Not specified,2", "rel": "50"},
         [10, 11, 12, 13, 15, 16])
    take("pair of a half zero", "DevDouble", {"abs": "0,2"}, [0, 1, 2, 3, -10, 5])
    for type in ("DevShort", "DevLong", "DevLong64"):
        take("absolute, " + type, type, {"abs": "2"}, [0, 1, 2, 3, 4, 2, 1, -1, -3, 0])
        take("absolute, fraction, " + type, type, {"abs": "0.5"}, [0, 0, 1, 1, 0])
        take("absolute, fraction above one, " + type, type, {"abs": "1.5"}, [0, 1, 2, 1, 0])
        take("relative, " + type, type, {"rel": "10"}, [100, 105, 109, 110, 115, 121, 110, 109, 108, -100, -109, -110])
        take("relative, fraction, " + type, type, {"rel": "0.5"}, [1000, 1004, 1005, 1009, 1010, 1000, 999, 990])
        take("relative, fraction of a percent is cut off, " + type, type, {"rel": "1.5"},
             [1000, 1010, 1015, 1019, 1020, 1001, 1000])
        take("relative, from zero, " + type, type, {"rel": "10"}, [0, 0, 1, 0, -1])
    for type in ("DevUChar", "DevUShort", "DevULong", "DevULong64"):
        take("absolute, " + type, type, {"abs": "2"}, [10, 11, 12, 11, 10, 9, 0, 1, 2, 200, 199, 198])
        take("relative, " + type, type, {"rel": "10"}, [100, 105, 110, 105, 100, 99, 98, 0, 0, 1, 0])
        take("pair upwards only, " + type, type, {"abs": "-1000,2"}, [10, 11, 12, 11, 5, 3, 10])
    take("absolute, DevFloat", "DevFloat", {"abs": "1"}, [0, 0.5, 1, 1.5, 2, 1])
    take("relative, DevFloat", "DevFloat", {"rel": "10"}, [100, 105, 110, 105, 99, 0, 0, 0.5])
    take("large steps, DevLong", "DevLong", {"abs": "10"}, [2000000000, -2000000000, 2000000000, 2000000009])
    take("relative, large values, DevLong", "DevLong", {"rel": "10"}, [1000000000, 1050000000, 1100000000, 1500000000])
    nan, inf, ninf = "NaN", "Infinity", "-Infinity"
    take("not a number, absolute", "DevDouble", {"abs": "1"}, [0, nan, nan, 0, nan, 5, 5.5, nan, 5.5])
    take("not a number, relative", "DevDouble", {"rel": "10"}, [100, nan, nan, 100, nan, 101, 105])
    take("not a number, both", "DevDouble", {"abs": "1", "rel": "10"}, [100, nan, nan, 100, nan, 200])
    take("not a number, pair upwards", "DevDouble", {"abs": "Not specified,1"}, [0, nan, 0, nan, 5])
    take("not a number first", "DevDouble", {"abs": "1"}, [nan, nan, 0, 0])
    take("infinite, absolute", "DevDouble", {"abs": "1"}, [0, inf, inf, 0, ninf, inf, ninf, nan, inf])
    take("infinite, relative", "DevDouble", {"rel": "10"}, [100, inf, inf, 100, ninf, inf, ninf, nan, inf])
    take("not a number, DevFloat", "DevFloat", {"abs": "1"}, [0, nan, nan, 0, inf, nan])
    take("text", "DevString", {}, ["a", "a", "b", "", "", "B", "b"])
    take("boolean", "DevBoolean", {}, [False, False, True, True, False])
    take("state", "DevState", {}, ["ON", "ON", "OFF", "OFF", "ON"])
    take("enumeration", "DevEnum", {}, [0, 0, 1, 1, 0], labels=["low", "high"])
    take("enumeration spectrum", "DevEnum", {}, [[0, 0], [0, 1], [1, 1], [1, 0], [1]], format="spectrum",
         labels=["low", "high"])
    take("text spectrum", "DevString", {}, [["a"], ["a"], ["a", "b"], ["a", "c"], ["a", "c"]], format="spectrum")
    take("boolean spectrum", "DevBoolean", {}, [[True], [True], [True, False], [True, True]], format="spectrum")
    take("state spectrum", "DevState", {}, [["ON"], ["ON"], ["ON", "OFF"], ["ON", "ON"]], format="spectrum")
    take("encoded", "DevEncoded", {}, [{"format": "f", "data": data} for data in ([1], [1], [2], [2, 3], [2, 4])] + [
        {"format": "g", "data": [2, 4]}, {"format": "gg", "data": [2, 4]}, {"format": "gg", "data": [2, 4]}])
    take("encoded, absolute", "DevEncoded", {"abs": "2"},
         [{"format": "f", "data": data} for data in ([10, 10], [11, 10], [10, 12], [10, 11], [10, 10])])
    take("spectrum, absolute", "DevDouble", {"abs": "1"},
         [[0, 0], [0, 0.5], [0.9, 0.9], [0, 1], [0, 1, 0], [0, 1, 0], [], [], [5]], format="spectrum")
    take("spectrum, relative", "DevDouble", {"rel": "10"},
         [[100, 0], [105, 0], [109, 0], [110, 0], [110, 0.1], [110, 0.1]], format="spectrum")
    take("spectrum, not a number", "DevDouble", {"abs": "1"},
         [[0, 0], [0, nan], [nan, nan], [0, nan], [5, nan], [5, 0]], format="spectrum")
    take("spectrum of DevLong", "DevLong", {"abs": "2"}, [[0, 0], [0, 1], [1, 1], [0, 2], [0, 2, 0]], format="spectrum")
    take("image", "DevDouble", {"abs": "1"},
         [[[0, 0], [0, 0]], [[0, 0.5], [0, 0]], [[0, 0], [0, 1]], [[0, 0, 0, 1]], [[0], [0], [0], [1]], [[0, 0]]],
         format="image")


def qualities_of(event, kind, absolute, relative):
    def q(value, quality):
        return {"value": value, "quality": quality}
    def take(name, type, values, **more):
        config = {absolute: "1"} if type == "DevDouble" else {}
        change("%s/%s" % (kind, name), type, config, values, event=event, **more)
    take("quality without change of value", "DevDouble", [
        q(0, "VALID"), q(0, "CHANGING"), q(0, "CHANGING"), q(0, "VALID"), q(0, "ALARM"), q(0, "WARNING"), q(0, "VALID"),
        0, 0])
    take("quality, small changes of value", "DevDouble", [
        q(0, "VALID"), q(0.5, "CHANGING"), q(0.9, "CHANGING"), q(1.2, "CHANGING"), q(1.5, "CHANGING"), q(1.9, "VALID")])
    take("quality to and from INVALID", "DevDouble", [
        q(0, "VALID"), q(0, "INVALID"), q(5, "INVALID"), q(0, "VALID"), q(0, "INVALID"), q(0, "ALARM"), q(0, "INVALID"),
        q(0.5, "CHANGING"), 0.5])
    take("INVALID first", "DevDouble", [q(0, "INVALID"), q(0, "INVALID"), q(0, "VALID")])
    take("quality of text", "DevString", [q("a", "VALID"), q("a", "CHANGING"), q("a", "INVALID"), q("a", "VALID")])
    take("quality of a spectrum", "DevDouble", [q([0], "VALID"), q([0], "CHANGING"), q([0], "INVALID"), q([0], "VALID")],
         format="spectrum")
    one, two = {"error": error(1)}, {"error": error(2)}
    take("errors", "DevDouble", [0, one, one, two, two, one, 0, 0.5, one, 0.5, one, q(0, "INVALID"), one, q(0, "CHANGING")])
    take("error first", "DevDouble", [one, one, 0, 0.5, 1])
    take("errors that differ in one part", "DevDouble", [
        0, one, {"error": dict(error(1), reason="Other")}, {"error": dict(error(1), origin="Elsewhere")}, one])
    take("an error does not replace the value before it", "DevDouble", [0, one, 0.5, one, 0.9, 1.4, 1.5])
    take("error between INVALID values", "DevDouble", [0, q(0, "INVALID"), one, q(0, "INVALID"), q(0, "INVALID")])
    take("errors of text", "DevString", ["a", one, one, "a", "a"])
    take("error, quality as before it", "DevDouble", [q(0, "ALARM"), one, q(0, "ALARM"), q(0, "ALARM"), one, q(0, "VALID")])


@section
def changes():
    criteria_of("change", "changes", "abs_change", "rel_change")


@section
def archive():
    criteria_of("archive", "archive", "archive_abs_change", "archive_rel_change")


@section
def event_qualities():
    both_kinds(qualities_of)
    for event, kind, criterion in (("change", "changes", "abs_change"), ("archive", "archive", "archive_abs_change")):
        name = lambda text: kind + "/" + text
        def value(**more):
            return scalar(pushes={event: True}, config=dict({criterion: "1"}, **more.pop("config", {})), **more)
        with Case(name("the first push after subscribing"), value(value=3)) as case:
            case.push(event, value=3)
            case.push(event, value=50)
            case.subscribe(event)
            case.push(event, value=50)
            case.push(event, value=50)
            case.push(event, value=50.5)
        with Case(name("a second subscription"), value(value=3)) as case:
            case.subscribe(event)
            case.push(event, value=0)
            case.subscribe(event)
            case.push(event, value=0.5)
            case.push(event, value=1)
        with Case(name("subscribing while the reading fails"), value()) as case:
            case.set(error=error())
            case.subscribe(event)
            case.push(event, error=error())
            case.push(event, error=error())
            case.push(event, value=0)
        with Case(name("subscribing while the reading is INVALID"), value()) as case:
            case.set(value=0, quality="INVALID")
            case.subscribe(event)
            case.push(event, value=0, quality="INVALID")
            case.push(event, value=0)
        with Case(name("what a reading gives does not count"), value(value=0)) as case:
            case.subscribe(event)
            case.push(event, value=0)
            case.set(value=5)
            case.read()
            case.push(event, value=0.5)
            case.push(event, value=5)
        with Case(name("a pushed value beyond its limits"), value(config={"max_alarm": "10", "max_warning": "5"},
                                                                  value=0)) as case:
            case.subscribe(event)
            for number in (0, 6, 11, 11, 0):
                case.push(event, value=number)
                case.both()
        with Case(name("a writable attribute and its set value"), value(access="READ_WRITE", value=0)) as case:
            case.subscribe(event)
            case.push(event, value=0)
            case.push(event, value=0)
            case.write(0.5)
            case.push(event, value=0)
            case.write(5)
            case.push(event, value=0)
            case.push(event, value=0)
        with Case(name("a writable spectrum and its set value"), value(
                access="READ_WRITE", value=[0], format="spectrum")) as case:
            case.subscribe(event)
            case.push(event, value=[0])
            case.write([0])
            case.push(event, value=[0])
            case.push(event, value=[0])
            case.write([0, 0])
            case.push(event, value=[0])
            case.write([0, 9])
            case.push(event, value=[0])
            case.push(event, value=[0])
        with Case(name("criterion changed between"), value(value=0)) as case:
            case.subscribe(event)
            case.push(event, value=0)
            case.push(event, value=0.5)
            case.configure(**{criterion: "0.5"})
            case.push(event, value=0.5)
            case.configure(**{criterion: "10"})
            case.push(event, value=9)
            case.push(event, value=10.5)
            case.configure(**{criterion: "Not specified"})
            case.push(event, value=100)
            case.push(event, value=100, quality="CHANGING")
            case.push(event, error=error())
            case.push(event, value=100)
        with Case(name("two attributes"), dict(value(), name="first"), dict(value(), name="second")) as case:
            case.subscribe(event, "first")
            case.push(event, "first", value=0)
            case.push(event, "second", value=0)
            case.push(event, "first", value=1)
        with Case(name("without detection"), scalar(pushes={event: False}, value=0)) as case:
            case.subscribe(event)
            case.push(event, value=0)
            case.push(event, value=0)
            case.push(event, value=0, quality="INVALID")
            case.push(event, value=0, quality="INVALID")
            case.push(event, error=error())
            case.push(event, error=error())
            case.push(event, value=0)
        with Case(name("detection turned on later"), scalar(pushes={event: False}, value=0, config={criterion: "1"})) as case:
            case.subscribe(event)
            case.push(event, value=5)
            case.tell("pushes", name="value", event=event, detect=True)
            case.step("pushes", event=event, detect=True)
            case.push(event, value=5.5)
            case.push(event, value=6)
        with Case(name("pushed though not announced"), scalar(value=0)) as case:
            case.push(event, value=0)
        # Attribute.set_quality(..., send=True) kills the original server: the value it wants to send is freed already.
    with Case("changes/State pushed", state="ON") as case:
        case.tell("pushes", name="State", event="change", detect=True)
        case.subscribe("change", "State")
        for state in ("ON", "ON", "MOVING", "MOVING", "ALARM", "ON"):
            case.be(state)
            case.push("change", "State")


@section
def other_events():
    with Case("user events", scalar(value=0)) as case:
        case.subscribe("user")
        for number in (0, 0, 1):
            case.push("user", value=number)
    with Case("data ready events", scalar(value=0, pushes={"ready": True})) as case:
        case.subscribe("ready")
        for number in (1, 1, 0):
            case.push("ready", counter=number)
    with Case("configuration events", scalar(value=0, access="READ_WRITE")) as case:
        case.subscribe("configuration")
        def configured(**changes):
            case.configure(**changes)
            case.steps[-1]["expected"] = {"outcome": case.steps[-1]["expected"], "events": case.delivered()}
        configured(max_alarm="5")
        configured(max_alarm="5")
        configured(max_alarm="abc")
        configured(label="x", unit="bar")
        configured(label="", unit="")
        configured(abs_change="1")


# e. Refused subscriptions

@section
def subscriptions():
    with Case("subscriptions/neither polled nor pushed", scalar(value=0)) as case:
        for event in ("change", "archive", "periodic", "ready"):
            case.subscribe(event)
        case.configure(abs_change="1", archive_abs_change="1")
        for event in ("change", "archive", "periodic"):
            case.subscribe(event)
        for event in ("user", "configuration"):
            case.subscribe(event)
    with Case("subscriptions/pushed with detection, no criterion", scalar(
            value=0, pushes={"change": True, "archive": True})) as case:
        for event in ("change", "archive", "periodic"):
            case.subscribe(event)
        case.configure(archive_period="1000")
        case.subscribe("archive")
    with Case("subscriptions/pushed without detection, no criterion", scalar(
            value=0, pushes={"change": False, "archive": False})) as case:
        for event in ("change", "archive", "periodic"):
            case.subscribe(event)
    with Case("subscriptions/pushed as change only", scalar(value=0, pushes={"change": False})) as case:
        case.subscribe("archive")
    with Case("subscriptions/polled, no criterion", scalar(value=0)) as case:
        case.poll(1000)
        for event in ("change", "archive"):
            case.subscribe(event)
        case.configure(rel_change="10", archive_rel_change="10")
        case.stop()
        for event in ("change", "archive"):
            case.subscribe(event)
    for type, value in (("DevString", "x"), ("DevBoolean", True), ("DevState", "ON"), ("DevEnum", 0),
                        ("DevEncoded", {"format": "f", "data": [1]})):
        labels = {"labels": ["low", "high"]} if type == "DevEnum" else {}
        with Case("subscriptions/%s needs no criterion" % type, scalar(
                type, value=value, pushes={"change": True, "archive": True}, **labels)) as case:
            for event in ("change", "archive"):
                case.subscribe(event)
    with Case("subscriptions/unknown attribute", scalar()) as case:
        for event in ("change", "archive", "periodic", "user", "configuration", "ready"):
            case.subscribe(event, "nothing")
    with Case("subscriptions/State and Status") as case:
        for name in ("State", "Status"):
            for event in ("change", "archive", "periodic"):
                case.subscribe(event, name)
    with Case("subscriptions/name without regard to case", scalar(value=0, pushes={"change": False})) as case:
        case.subscribe("change", "VALUE")
        case.push("change", value=1)


@section
def removals():
    with Case("subscriptions/attribute removed while subscribed", scalar(value=0, pushes={"change": False})) as case:
        case.subscribe()
        case.push(value=1)
        case.tell("remove", name="value")
        case.step("remove", name="value", expected={"events": case.delivered()})
        case.read()
        case.add(case.given["attributes"][0])
        case.step("add", definition=case.given["attributes"][0])
        case.push(value=2)


@section
def polled_events():
    # "polled" waits until the polling thread has read at least once what was set.
    def polled(**more):
        return scalar(value=0, config=dict({"abs_change": "1", "archive_abs_change": "1"}, **more))
    with Case("polled events/change", polled()) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe(polled=True)
        for number in (0, 0, 0.5, 1, 1.5):
            case.set(value=number)
            case.polled()
        case.set(error=error())
        case.polled()
        case.polled()
        case.set(error=error(2))
        case.polled()
        case.set(value=1)
        case.polled()
        case.set(value=1, quality="CHANGING")
        case.polled()
        case.polled()
        case.set(value=1, quality="INVALID")
        case.polled()
        case.polled()
        case.set(value=1)
        case.polled()
    with Case("polled events/value beyond its limits", polled(max_alarm="10", max_warning="5", abs_change="100")) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe(polled=True)
        for number in (0, 6, 7, 11, 12, 0):
            case.set(value=number)
            case.polled()
            case.both()
    with Case("polled events/archive", polled()) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe("archive", polled=True)
        for number in (0, 0, 0.5, 1, 1.5):
            case.set(value=number)
            case.polled()

@section
def more_polled_events():
    def polled(**more):
        return scalar(value=0, config=dict({"abs_change": "1", "archive_abs_change": "1"}, **more))
    with Case("polled events/change and archive", polled(archive_abs_change="2")) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe("archive", polled=True)
        case.polled()
        case.subscribe("change", polled=True)
        for number in (0, 0, 1, 2, 2.5, 3, 4):
            case.set(value=number)
            case.polled()
    with Case("polled events/reading not allowed", dict(polled(), read_in=["ON"])) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe(polled=True)
        case.polled()
        case.be("OFF")
        case.polled()
        case.polled()
        case.be("ON")
        case.polled()
    with Case("polled events/a write changes the set value", dict(polled(), access="READ_WRITE")) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe(polled=True)
        case.polled()
        case.write(5)
        case.polled()
        case.polled()
    with Case("polled events/polling stopped while subscribed", polled()) as case:
        case.warm()
        case.poll(100)
        case.polled()
        case.subscribe(polled=True)
        case.polled()
        case.stop()
        case.wait(50)
        case.set(value=5)
        case.read()
        case.wait(50)


@section
def polled_state():
    with Case("polled events/State") as case:
        case.warm()
        case.poll(300, "State")
        case.polled("State")
        case.subscribe("change", "State", polled=True)
        for state in ("ON", "ON", "MOVING", "MOVING", "ON"):
            case.be(state)
            case.polled("State")
        case.stop("State")


@section
def periods():
    def value(**config):
        return scalar(value=0, config=config)
    with Case("periods/archive, pushed", scalar(value=0, pushes={"archive": True}, config={
            "archive_period": "1000"})) as case:
        case.subscribe("archive")
        case.push("archive", value=0)
        case.push("archive", value=50)
        case.wait(600)
        case.push("archive", value=0)
        case.wait(600)
        case.push("archive", value=0)
        case.push("archive", value=0)
        case.wait(600)
        case.push("archive", value=0)
        case.wait(600)
        case.push("archive", error=error())


@section
def more_periods():
    with Case("periods/archive, pushed, with a criterion", scalar(value=0, pushes={"archive": True}, config={
            "archive_period": "1000", "archive_abs_change": "1"})) as case:
        case.subscribe("archive")
        case.push("archive", value=0)
        case.wait(700)
        case.push("archive", value=5)
        case.wait(500)
        case.push("archive", value=5)
        case.push("archive", value=5)


def period(name, function):
    def one():
        with Case("periods/" + name, scalar(value=0)) as case:
            function(case)
    SECTIONS["period: " + name] = one


def configured(kind, **config):
    def record(case):
        if config:
            case.configure(**config)
        case.warm()
        case.poll(100)
        case.subscribe(kind, polled=True)
        case.intervals(3)
    return record


period("periodic, default", configured("periodic"))
period("periodic, 300", configured("periodic", event_period="300"))
period("periodic, 250", configured("periodic", event_period="250"))
period("periodic, shorter than the polling", configured("periodic", event_period="20"))
period("archive, 300", configured("archive", archive_period="300"))


def periodic_errors(case):
    case.configure(event_period="300")
    case.set(error=error())
    case.poll(100)
    case.subscribe("periodic", polled=True)
    case.intervals(2)


def archive_change(case):
    case.configure(archive_period="1000", archive_abs_change="1")
    case.poll(100)
    case.subscribe("archive", polled=True)
    case.intervals(2, between=lambda: case.set(value=5))


period("periodic, the reading fails", periodic_errors)
period("archive, a change between", archive_change)


# f. Polling

@section
def polling():
    with Case("polling/cache of what is not polled", scalar(value=0), scalar(value=1, name="other")) as case:
        for source in ("CACHE", "CACHE_DEV"):
            case.read(source=source)
            case.read("nothing", source=source)
            case.read("State", source=source)
            case.command("Count", source=source)
            case.command("State", source=source)
            case.command("Nothing", source=source)
        case.history(5)
        case.history(5, "nothing")
        case.command_history(5, "Count")
        case.command_history(5, "Nothing")
        case.polling()
    with Case("polling/one polled, another not", scalar(value=0), scalar(value=1, name="other")) as case:
        case.poll(20, "other")
        case.read(source="CACHE")
        case.polled("other")
        case.read("other", source="CACHE")
        case.history(5)
        case.command("Count", source="CACHE")
        case.command_history(5, "Count")
        case.stop()
        case.stop_command("Count")
    with Case("polling/periods", scalar(value=0)) as case:
        for number in (0, 1, 4, 5, -1):
            case.poll(number)
        case.stop()
        case.stop()
        for number in (1, 4, -1, 5):
            case.poll(number)
    with Case("polling/commands and their periods") as case:
        for number in (1, 4, -1, 1000, 1000, 2000):
            case.poll_command(number, "Count")
        case.stop_command("Count")
        case.stop_command("Count")
    with Case("polling/what cannot be polled", scalar(value=0), scalar(name="set", access="WRITE")) as case:
        case.poll(1000, "nothing")
        case.poll_command(1000, "Nothing")
        case.poll_command(1000, "Echo")
        case.poll_command(1000, "Init")
        case.poll_command(1000, "Act")
        case.stop_command("Act")
        case.poll(1000, "set")
        case.stop("set")
        case.stop("nothing")
        case.stop_command("Nothing")
    with Case("polling/asked of the admin device", scalar(value=0)) as case:
        for command, argument in (
                ("AddObjPolling", [[1000], [PROBE, "attribute"]]),
                ("AddObjPolling", [[1000], ["golden/nothing/1", "attribute", "value"]]),
                ("AddObjPolling", [[1000], [PROBE, "thing", "value"]]),
                ("AddObjPolling", [[1000], [PROBE, "attribute", "value"]]),
                ("AddObjPolling", [[1000], [PROBE, "attribute", "VALUE"]]),
                ("UpdObjPollingPeriod", [[2000], [PROBE, "attribute", "value"]]),
                ("UpdObjPollingPeriod", [[2], [PROBE, "attribute", "value"]]),
                ("UpdObjPollingPeriod", [[2000], [PROBE, "attribute", "nothing"]]),
                ("UpdObjPollingPeriod", [[2000], [PROBE, "thing", "value"]]),
                ("UpdObjPollingPeriod", [[2000], [PROBE, "command", "Count"]]),
                ("UpdObjPollingPeriod", [[0], [PROBE, "attribute", "value"]]),
                ("PolledDevice", None),
                ("RemObjPolling", [PROBE, "attribute", "nothing"]),
                ("RemObjPolling", [PROBE, "thing", "value"]),
                ("RemObjPolling", [PROBE, "attribute"]),
                ("RemObjPolling", ["golden/nothing/1", "attribute", "value"]),
                ("RemObjPolling", [PROBE, "attribute", "value"]),
                ("RemObjPolling", [PROBE, "attribute", "value"]),
                ("UpdObjPollingPeriod", [[2000], [PROBE, "attribute", "value"]]),
                ("DevPollStatus", PROBE), ("DevPollStatus", "golden/nothing/1"), ("PolledDevice", None)):
            case.tell_admin(command, argument)
    # Polling starts at any moment of the first period.
    with Case("polling/before the first data and after", scalar(value=7)) as case:
        case.set(value=7, delay=400)
        case.poll(800)
        case.read(source="CACHE")
        case.history(5)
        case.polling()
        case.wait(3000)
        case.read(source="CACHE")
        case.polling()
    with Case("polling/before the first data of a command and after") as case:
        case.poll_command(800, "Slow")
        case.command("Slow", source="CACHE")
        case.command_history(5, "Slow")
        case.polling()
        case.wait(3000)
        case.command("Slow", source="CACHE")
        case.polling()
        case.stop_command("Slow")
    with Case("polling/the cache keeps the value", scalar(value=7)) as case:
        case.set(value=7, delay=300)
        case.poll(200)
        case.read(source="CACHE")
        case.read(source="CACHE_DEV")
        case.polled()
        case.set(value=8)
        case.read(source="CACHE")
        case.read(source="CACHE_DEV")
        case.read()
        case.read(source="CACHE")
        case.polled()
        case.read(source="CACHE")
        case.set(value=8, quality="ALARM")
        case.polled()
        case.read(source="CACHE")
        case.set(value=8, quality="INVALID")
        case.polled()
        case.read(source="CACHE")
        case.set(error=error())
        case.polled()
        case.read(source="CACHE")
        case.read(source="CACHE_DEV")
        case.polling()
        case.set(value=9)
        case.polled()
        case.polling()
    with Case("polling/the cache and writing", scalar(value=7, access="READ_WRITE")) as case:
        case.poll(200)
        case.polled()
        case.write(5)
        case.read(source="CACHE")
        case.read()
        case.polled()
        case.read(source="CACHE")
    with Case("polling/not updated any more", scalar(value=7)) as case:
        case.poll(200)
        case.poll_command(200, "Count")
        case.wait(700)
        case.tell_admin("StopPolling")
        case.tell_admin("Status")
        case.tell_admin("State")
        case.wait(1500)
        case.read(source="CACHE")
        case.read(source="CACHE_DEV")
        case.command("Count", source="CACHE")
        case.history(1)
        case.tell_admin("StartPolling")
        case.tell_admin("Status")
        case.wait(700)
        case.read(source="CACHE")
        case.stop_command("Count")
    with Case("polling/order of the status", scalar(value=1, name="zeta"), scalar(value=1, name="Alpha"),
              scalar(value=1, name="middle")) as case:
        case.poll(600, "zeta")
        case.poll_command(500, "Count")
        case.poll(400, "Alpha")
        case.poll(400, "State")
        case.poll_command(700, "Act")
        case.poll(50, "middle")
        case.wait(2200)
        case.polling()
        case.set("Alpha", error=error())
        case.wait(1000)
        case.polling()
        case.stop_command("Count")
        case.stop_command("Act")
        case.stop("State")
    with Case("polling/a command that fails") as case:
        case.poll_command(20, "Fail")
        case.polled("Fail")
        case.command("Fail", source="CACHE")
        case.command("Fail", source="CACHE_DEV")
        case.polling()
        case.command_history(5, "Fail")
        case.stop_command("Fail")
    with Case("polling/State in alarm by a polled attribute", scalar(value=0, config={"max_alarm": "10"})) as case:
        case.poll(200)
        case.polled()
        case.both()
        case.set(value=11)
        case.both()
        case.polled()
        case.both()
        case.set(value=0)
        case.both()
        case.polled()
        case.both()


# g. History

@section
def history():
    def recorded(name, readings, counts=(20,), **more):
        with Case("history/" + name, scalar(**more)) as case:
            case.readings(*readings)
            for count in counts:
                case.history(count)
            case.resume()
    recorded("attribute", [1, 2, 3], (1, 2, 3, 10, 0, -1))
    recorded("attribute, failures between", [1, {"error": error()}, {"value": 4, "quality": "CHANGING"},
                                             {"value": 5, "quality": "INVALID"}, {"error": error()}, 6], (20, 6, 3, 2))
    recorded("more readings than the buffer holds", list(range(1, 13)), (20, 10, 3))
    recorded("only failures", [{"error": error()}, {"error": error(2)}])
    recorded("same failure twice", [{"error": error()}, {"error": error()}])
    recorded("ends with a failure", [1, 2, {"error": error()}], (1, 3))
    recorded("only INVALID", [{"value": 0, "quality": "INVALID"}])
    recorded("spectrum", [[0], [1, 2], [], [3]], format="spectrum")
    recorded("spectrum, failures between", [[1, 2], {"error": error()}, [3]], format="spectrum")
    recorded("image", [[[1, 2], [3, 4]], [[5]]], format="image")
    recorded("with limits", [0, 11, 5], config={"max_alarm": "10"})
    recorded("text", ["a", "b"], type="DevString")
    recorded("writable", [1, 2], access="READ_WRITE")
    with Case("history/State") as case:
        case.poll(300, "State")
        case.polled("State")
        case.history(1, "State")
        case.stop("State")
    with Case("history/command") as case:
        case.executions("Count", 3)
        for count in (1, 3, 10, 0, -1):
            case.command_history(count, "Count")
        case.resume()
        case.stop_command("Count")
        case.command_history(3, "Count")
    with Case("history/command, more executions than the buffer holds") as case:
        case.executions("Count", 12)
        case.command_history(20, "Count")
        case.resume()
        case.stop_command("Count")
    with Case("history/command without result") as case:
        case.executions("Act", 2)
        case.command_history(3, "Act")
        case.resume()
        case.stop_command("Act")
    with Case("history/command that fails") as case:
        case.executions("Fail", 2)
        case.command_history(3, "Fail")
        case.resume()
        case.stop_command("Fail")


# h. Black box

@section
def black_box():
    with Case("black box/empty") as case:
        case.black_box(1)
        case.black_box(0)
        case.black_box(-1)
    with Case("black box/requests", scalar(value=0, access="READ_WRITE"), scalar(value=1, name="other")) as case:
        case.read()
        case.black_box(1)
        case.read_all("value", "other", "State", "Status")
        case.black_box(1)
        case.read(source="CACHE")
        case.black_box(1)
        case.read(source="CACHE_DEV")
        case.black_box(1)
        case.read("nothing")
        case.black_box(1)
        case.write(5)
        case.black_box(3)
        case.command("Act")
        case.black_box(1)
        case.command("Echo", 1.0)
        case.black_box(2)
        case.command("Count", source="CACHE_DEV")
        case.black_box(1)
        case.command("Count", source="CACHE")
        case.black_box(1)
        case.command("Fail")
        case.black_box(1)
        case.command("Nothing")
        case.black_box(1)
        case.state()
        case.black_box(1)
        case.status()
        case.black_box(1)
        case.command("State")
        case.black_box(1)
        case.ping()
        case.black_box(1)
        case.info()
        case.black_box(1)
        case.config(only=["label"])
        case.black_box(1)
        case.configure(label="x")
        case.black_box(2)
        case.history(3)
        case.black_box(1)
        case.command_history(3, "Count")
        case.black_box(1)
        for name, call in (("name", lambda: case.device.name()), ("description", lambda: case.device.description()),
                           ("adm_name", lambda: case.device.adm_name()),
                           ("get_command_list", lambda: case.device.get_command_list()),
                           ("get_attribute_list", lambda: case.device.get_attribute_list()),
                           ("command_query", lambda: case.device.command_query("Act")),
                           ("attribute_list_query", lambda: case.device.attribute_list_query()),
                           ("write_read_attribute", lambda: case.device.write_read_attribute("value", 6.0)),
                           ("write_attributes", lambda: case.device.write_attributes([("value", 7.0), ("value", 8.0)])),
                           ("get_pipe_config", lambda: case.device.get_pipe_config())):
            call()
            case.step("call", call=name)
            case.black_box(2)
        case.black_box(5)
        case.black_box(100)


@section
def black_box_depth():
    with Case("black box/depth", scalar(value=0)) as case:
        for _ in range(60):
            case.device.ping()
        case.device.read_attribute("value")
        case.step("repeat", count=60, call="ping")
        case.step("read", attribute="value")
        case.black_box(100)
        case.black_box(3)


# i. Locking

@section
def locking():
    with Case("locking/status") as case:
        case.locking()
        case.lock()
        case.locking()
        case.second("locking")
        case.unlock()
        case.locking()
    with Case("locking/what another client may do", scalar(value=0, access="READ_WRITE")) as case:
        case.lock()
        case.write(1)
        case.second("read")
        case.second("write", 5)
        case.second("command", "Act")
        case.second("command", "Echo", 1.0)
        case.second("command", "Fail")
        case.second("command", "Nothing")
        case.second("command", "State")
        case.second("command", "Status")
        case.second("command", "Init")
        case.second("state")
        case.second("status")
        case.second("ping")
        case.second("info")
        case.second("config", only=["label"])
        case.second("configure", label="x")
        case.second("black_box", 1)
        case.second("poll", 1000)
        case.second("stop")
        case.poll(1000)
        case.second("poll", 2000)
        case.second("stop")
        case.second("read", source="CACHE_DEV")
        case.stop()
        case.second("poll_command", 1000, "Count")
        case.second("tell_admin", "StopPolling")
        case.second("tell_admin", "StartPolling")
        case.second("tell_admin", "SetLoggingLevel", [[3], [PROBE]])
        case.command("Act")
        case.configure(label="y")
        case.unlock()
        case.second("write", 6)
        case.second("command", "Act")
    with Case("locking/by another client", scalar(value=0, access="READ_WRITE")) as case:
        case.lock()
        case.second("lock")
        case.second("unlock")
        case.second("relock")
        case.locking()
        case.unlock()
    with Case("locking/counted") as case:
        case.lock()
        case.lock()
        case.unlock()
        case.locking()
        case.unlock()
        case.locking()
        case.unlock()
        case.locking()
    with Case("locking/forced", scalar(value=0, access="READ_WRITE")) as case:
        case.lock()
        case.lock()
        case.second("unlock", 1)
        case.locking()
        case.read()
        case.write(5)
        case.write(5)
        case.command("Act")
        case.second("write", 6)
        case.write(5)
        case.lock()
        case.unlock()
    with Case("locking/forced, the owner acts after another client", scalar(value=0, access="READ_WRITE")) as case:
        case.lock()
        case.second("unlock", 1)
        case.second("write", 6)
        case.write(5)
        case.command("Act")
    with Case("locking/forced, the owner locks again", scalar(value=0, access="READ_WRITE")) as case:
        case.lock()
        case.second("unlock", 1)
        case.lock()
        case.write(5)
        case.unlock()
        case.write(5)
        case.second("write", 5)
        case.write(5)
    with Case("locking/again") as case:
        case.relock()
        case.lock()
        case.relock()
        # ReLockDevices of a device that does not exist kills the original server.
        case.unlock()
        case.relock()
    with Case("locking/what cannot be locked") as case:
        case.lock(device="dserver/golden/golden")
        case.lock(device="golden/nothing/1")
        case.unlock(device="golden/nothing/1")
        case.tell_admin("DevLockStatus", "golden/nothing/1")
        case.tell_admin("DevLockStatus", "dserver/golden/golden")
        case.unlock()


@section
def lock_expiry():
    with Case("locking/expiry", scalar(value=0, access="READ_WRITE")) as case:
        case.lock(1)
        case.second("write", 5)
        case.wait(2500)
        case.locking()
        case.second("write", 5)
        case.lock(1)
        case.wait(2500)
        case.relock()
        case.second("lock")
        case.second("locking")
        case.write(5)
        case.second("unlock")
        case.lock(2)
        case.wait(1500)
        case.relock()
        case.wait(1500)
        case.second("write", 5)
        case.unlock()
        time.sleep(1.05 - time.time() % 1)  # a lock counts whole seconds
        case.lock(0)
        case.second("write", 5)
        case.wait(1500)
        case.second("write", 5)


# j. What a state does not allow

@section
def refusals():
    with Case("refusals/attribute", scalar(value=0, access="READ_WRITE", read_in=["ON"], write_in=["ON"])) as case:
        case.read()
        case.write(1)
        case.be("OFF")
        case.read()
        case.write(1)
        case.read_all("value", "State")
        case.be("ON")
        case.read()
        case.write(1)
    with Case("refusals/attribute, own way of writing its name", scalar(
            name="Value", value=0, access="READ_WRITE", read_in=["ON"], write_in=["ON"]), state="OFF") as case:
        case.read("VALUE")
        case.write(1, "VALUE")
    with Case("refusals/command") as case:
        for state in ("ON", "OFF", "FAULT", "ALARM"):
            case.be(state)
            case.command("Move")
            case.command("MOVE")
    with Case("refusals/command, ALARM by a value", scalar(value=11, config={"max_alarm": "10"})) as case:
        case.command("Move")
        case.state()
        case.command("Move")
    with Case("refusals/what does not exist", scalar(value=0)) as case:
        case.read("nothing")
        case.write(1)
        case.command("Nothing")
        case.read_all("nothing", "value", "never")
    with Case("refusals/a device that throws", scalar(value=0, access="READ_WRITE")) as case:
        case.set(error=error())
        case.read()
        case.set(value=0, writeError=error(2))
        case.write(1)
        case.read()
        case.command("Fail")
    with Case("refusals/no value set", scalar(value=1)) as case:
        case.read()
        case.set(nothing=True)
        case.read()
        case.set(nothing=True, quality="INVALID")
        case.read()
    with Case("refusals/no value set, with limits", scalar(value=1, config={"max_alarm": "10"})) as case:
        case.set(nothing=True)
        case.read()


# k. Writing

@section
def writing():
    for type in ("DevDouble", "DevLong"):
        with Case("writing/limits of " + type, scalar(type, value=0, access="READ_WRITE", config={
                "min_value": "-10", "max_value": "10"})) as case:
            for value in (0, 10, 11, -10, -11):
                case.write(value)
                case.read()
    with Case("writing/fractions", scalar(value=0, access="READ_WRITE", config={
            "min_value": "0.1", "max_value": "0.3"})) as case:
        for value in (0.3, 0.30000000000000004, 0.1, 0.09999999999999999, 1e10, -1.23456789012345):
            case.write(value)
    with Case("writing/not a number", scalar(value=0, access="READ_WRITE")) as case:
        for value in ("NaN", "Infinity", "-Infinity", 1):
            case.write(value)
            case.read()
    with Case("writing/not a number, with limits", scalar(value=0, access="READ_WRITE", config={"max_value": "5"})) as case:
        for value in ("NaN", "Infinity", "-Infinity"):
            case.write(value)
    with Case("writing/spectrum", scalar(value=[0], access="READ_WRITE", format="spectrum", x=4, config={
            "min_value": "-10", "max_value": "10"})) as case:
        for value in ([0, 1], [0, 11], [11, 0], [0, 0, -11], [0, "NaN"], [], [1, 2, 3, 4], [1, 2, 3, 4, 5]):
            case.write(value)
            case.read()
    with Case("writing/image", scalar(value=[[0]], access="READ_WRITE", format="image", x=2, y=2, config={
            "max_value": "10"})) as case:
        for value in ([[0, 1], [2, 3]], [[0, 1], [11, 3]], [[1, 2, 3]], [[1], [2], [3]]):
            case.write(value)
            case.read()
    with Case("writing/only write", scalar(access="WRITE", config={"max_value": "10"})) as case:
        case.read()
        case.write(5)
        case.read()
        case.write(11)
        case.read()
    with Case("writing/enumeration", scalar("DevEnum", value=0, access="READ_WRITE", labels=["low", "high"])) as case:
        for value in (1, 2):
            case.write(value)
            case.read()
    with Case("writing/DevUChar", scalar("DevUChar", value=0, access="READ_WRITE", config={"max_value": "10"})) as case:
        for value in (10, 11, 255):
            case.write(value)
    with Case("writing/limits changed", scalar(value=0, access="READ_WRITE")) as case:
        case.write(50)
        case.configure(max_value="10")
        case.read()
        case.write(50)
        case.configure(max_value="Not specified")
        case.write(50)
    with Case("writing/refused by the device", scalar(value=0, access="READ_WRITE")) as case:
        case.write(1)
        case.set(value=0, writeError=error())
        case.write(2)
        case.read()
    with Case("writing/several, one of them refused", scalar(value=0, name="first", access="READ_WRITE"), scalar(
            value=0, name="second", access="READ_WRITE", config={"max_value": "10"}), scalar(
            value=0, name="third", access="READ_WRITE")) as case:
        def several(*pairs):
            try:
                case.device.write_attributes([(name, float(value)) for name, value in pairs])
                expected = "ok"
            except DevFailed as failed:
                expected = errors_of(failed)
            case.step("writeTogether", values=[list(pair) for pair in pairs], expected=expected)
        several(("first", 1), ("second", 11), ("third", 1))
        for name in ("first", "second", "third"):
            case.read(name)
        several(("first", 2), ("nothing", 1), ("third", 2))
        case.read("first")
        several(("first", 3), ("second", 11), ("third", 3), ("second", 12))
        case.set("third", value=0, writeError=error())
        several(("first", 4), ("second", 4), ("third", 4))
        for name in ("first", "second", "third"):
            case.read(name)
    for type, value in (("DevString", "text"), ("DevBoolean", True), ("DevState", "MOVING")):
        with Case("writing/" + type, scalar(type, value=value, access="READ_WRITE")) as case:
            case.read()
            case.write(value)
            case.read()


# l. Attributes that come and go

@section
def dynamic():
    def told(case, do, expected_events=True, **arguments):
        outcome = attempt(lambda: case.tell(do, **arguments), lambda nothing: "ok")
        expected = {"outcome": outcome}
        if case.subscriptions:
            time.sleep(0.3)
            expected["events"] = case.delivered()
        case.step({"define": "add"}.get(do, do), **arguments, expected=expected)
    with Case("dynamic/removed", scalar(value=0, access="READ_WRITE", config={"max_alarm": "10"})) as case:
        case.read()
        told(case, "remove", name="value")
        case.read()
        case.write(1)
        case.config()
        case.configure(label="x")
        case.poll(1000)
        case.history(1)
        case.subscribe()
        case.state()
    with Case("dynamic/removed while polled", scalar(value=0)) as case:
        case.poll(1000)
        case.wait(100)
        told(case, "remove", name="value")
        case.polling()
        case.read(source="CACHE")
        case.read()
    with Case("dynamic/removed while in alarm", scalar(value=11, config={"max_alarm": "10"})) as case:
        case.both()
        told(case, "remove", name="value")
        case.both()
    with Case("dynamic/added again", scalar(value=0, config={"max_alarm": "10", "label": "x"})) as case:
        told(case, "remove", name="value")
        told(case, "define", name="value", type="DevDouble")
        case.config(only=["max_alarm", "label"])
        case.read()
    with Case("dynamic/added twice", scalar(value=0, config={"max_alarm": "10"})) as case:
        told(case, "define", name="value", type="DevDouble")
        told(case, "define", name="VALUE", type="DevDouble")
        case.config(only=["max_alarm"])
        case.read()
        told(case, "define", name="value", type="DevLong")
        told(case, "define", name="value", type="DevDouble", format="spectrum")
        told(case, "define", name="value", type="DevDouble", access="READ_WRITE")
        case.read()
    with Case("dynamic/removed what is not there", scalar(value=0)) as case:
        told(case, "remove", name="nothing")
        told(case, "remove", name="State")


@section
def interface_events():
    def told(case, do, **arguments):
        outcome = attempt(lambda: case.tell(do, **arguments), lambda nothing: "ok")
        time.sleep(0.6)
        case.step({"define": "add"}.get(do, do), **arguments, expected={"outcome": outcome, "events": case.delivered()})
    with Case("interface events", scalar(value=0)) as case:
        case.subscribe("interface")
        told(case, "define", name="more", type="DevLong")
        told(case, "define", name="more", type="DevLong")
        told(case, "remove", name="more")
        told(case, "remove", name="nothing")
        case.configure(label="x")
        case.wait(300)


# ---------------------------------------------------------------------------------------------------------------------
# Running it
# ---------------------------------------------------------------------------------------------------------------------

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def record(name):
    """The cases of one section, from a fresh server and a fresh client."""
    port = free_port()
    me = [sys.executable, os.path.abspath(__file__)]
    with tempfile.TemporaryDirectory() as folder:
        properties = os.path.join(folder, "properties")
        with open(properties, "w") as file:
            file.write("Golden/golden/DEVICE/Probe: %s\nGolden/golden/DEVICE/Control: %s\n" % (PROBE, CONTROL))
        log = open(os.path.join(folder, "log"), "w+")
        server = subprocess.Popen(me + ["serve", port, properties], stdout=log, stderr=log)
        try:
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", int(port)), 1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            time.sleep(0.7)
            done = subprocess.run(me + ["section", name, port], stdout=subprocess.PIPE, timeout=120)
            try:
                return json.loads(done.stdout.decode())
            except ValueError:
                log.seek(0)
                sys.stderr.write(log.read())
                raise SystemExit("the section %s failed (client %s, server %s)" % (name, done.returncode, server.poll()))
        finally:
            server.send_signal(signal.SIGKILL)
            server.wait()
            log.close()


def run_section(name):
    Case.connect()
    failed = False
    try:
        SECTIONS[name]()
    except BaseException:
        failed = True
        import traceback
        traceback.print_exc()
    if not failed:
        print(json.dumps(Case.all))
    sys.stdout.flush()
    if Case.other:
        Case.other.stdin.close()
        Case.other.wait()
    os._exit(1 if failed else 0)  # the library may crash while it takes its event threads down


def write(recording):
    """JSON with one step a line: short enough to read, and a difference shows which step it is."""
    def short(value):
        return json.dumps(value, ensure_ascii=False)
    out = ["{", '  "system": %s,' % short(recording["system"]), '  "cases": [']
    for number, case in enumerate(recording["cases"]):
        out.append("    {")
        out.append('      "name": %s,' % short(case["name"]))
        if "source" in case:
            out.append('      "source": %s,' % short(case["source"]))
        out.append('      "given": %s,' % short(case["given"]))
        out.append('      "steps": [')
        out.append(",\n".join("        " + short(step) for step in case["steps"]))
        out.append("      ]")
        out.append("    }" + ("," if number + 1 < len(recording["cases"]) else ""))
    out += ["  ]", "}"]
    print("\n".join(out))


def main(arguments):
    global PORT
    if arguments[:1] == ["serve"]:
        return serve(*arguments[1:])
    if arguments[:1] == ["section"]:
        PORT = arguments[2]
        return run_section(arguments[1])
    if arguments[:1] == ["other"]:
        PORT = arguments[1]
        return other()
    cases = []
    for name in arguments or SECTIONS:
        sys.stderr.write(name + "\n")
        cases += record(name)
    write({"system": "Tango %s, PyTango %s" % (tango.constants.TgLibVers, tango.__version__), "cases": cases})


if __name__ == "__main__":
    main(sys.argv[1:])
