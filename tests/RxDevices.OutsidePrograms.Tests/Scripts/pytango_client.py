"""Does what a test asks with the PyTango of this machine, and prints what came of it, a line for each thing."""
import json
import sys
import time

import numpy
import tango


def connect(url):
    for _ in range(50):
        try:
            device = tango.DeviceProxy(url)
            device.ping()
            return device
        except tango.DevFailed:
            time.sleep(0.1)
    return tango.DeviceProxy(url)


def show(value):
    if isinstance(value, (numpy.ndarray, list, tuple)):
        return "[" + ", ".join(show(element) for element in value) + "]"
    if isinstance(value, numpy.floating) or isinstance(value, float):
        return repr(float(value))
    if isinstance(value, (bool, numpy.bool_)):
        return repr(bool(value))
    if isinstance(value, numpy.integer):
        return repr(int(value))
    return repr(value)


def set_points(device, names):
    """The set points of attributes, as repr() has them."""
    for reading in device.read_attributes(names):
        print(reading.name, show([] if reading.w_value is None else reading.w_value))


def write(device, values):
    """Writes attributes."""
    for name, value in json.loads(values[0]).items():
        device.write_attribute(name, value)
    print("done")


CALLS = {
    "read nope": lambda d: d.read_attribute("nope"),
    "read throw_exception": lambda d: d.read_attribute("throw_exception"),
    "read from an empty cache": lambda d: (d.set_source(tango.DevSource.CACHE), d.read_attribute("ampli")),
    "write State": lambda d: d.write_attribute("State", tango.DevState.ON),
    "write short_scalar_ro": lambda d: d.write_attribute("short_scalar_ro", 1),
    "write too many": lambda d: d.write_attribute("double_spectrum", [1.0] * 5000),
    "write NaN": lambda d: d.write_attribute("double_scalar", float("nan")),
    "write infinity": lambda d: d.write_attribute("float_scalar", float("inf")),
    "write NaN among others": lambda d: d.write_attribute("double_spectrum", [1.0, float("nan")]),
    "execute nope": lambda d: d.command_inout("nope"),
    "history of what is not polled": lambda d: d.attribute_history("ampli", 3),
    "history of a command that is not polled": lambda d: d.command_history("State", 3),
    "poll nope": lambda d: d.poll_attribute("nope", 1000),
    "poll a command with an argument": lambda d: d.poll_command("DevDouble", 1000),
    "poll no more": lambda d: d.stop_poll_attribute("ampli"),
    "ping": lambda d: d.ping(),
    "read ampli": lambda d: d.read_attribute("ampli"),
    "execute State": lambda d: d.command_inout("State"),
}


def refusals(url, names):
    """The error stacks of calls, one line each."""
    for name in names:
        try:
            device = tango.DeviceProxy(url)
            if name in ("read ampli", "execute State", "ping"):
                time.sleep(1.1)
            CALLS[name](device)
            print(name)
        except tango.DevFailed as failed:
            errors = [f"{error.reason}: {error.desc} ({error.origin})" for error in failed.args]
            print(" | ".join([name] + errors).replace("\n", " / "))


def history(device, names):
    """The histories of attributes."""
    for name in names:
        for reading in device.attribute_history(name, 5):
            value = [error.reason for error in reading.get_err_stack()] if reading.has_failed else show(reading.value)
            print(name, reading.time.tv_sec, reading.time.tv_usec, reading.quality, value)


def main():
    verb, url, *rest = sys.argv[1:]
    if verb == "refusals":
        refusals(url, rest)
    else:
        {"set_points": set_points, "write": write, "history": history}[verb](connect(url), rest)


main()
