"""Prints what a Tango device says of itself, as JSON: attributes and commands in the device's order."""

import json
import sys
import time

import tango


def connect(name, patience=30):
    """The server needs a moment to start."""
    end = time.monotonic() + patience
    while True:
        try:
            device = tango.DeviceProxy(name)
            device.ping()
            return device
        except tango.DevFailed:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def describe_attribute(info):
    return {
        "name": info.name,
        "type": str(tango.CmdArgType.values[info.data_type]),
        "format": str(info.data_format),
        "writable": str(info.writable),
        "writable_attr_name": info.writable_attr_name,
        "max_dim_x": info.max_dim_x,
        "max_dim_y": info.max_dim_y,
        "label": info.label,
        "description": info.description,
        "unit": info.unit,
        "standard_unit": info.standard_unit,
        "display_unit": info.display_unit,
        "display_format": info.format,
        "min_value": info.min_value,
        "max_value": info.max_value,
        "disp_level": str(info.disp_level),
    }


def describe_command(info):
    return {
        "name": info.cmd_name,
        "in_type": str(info.in_type),
        "in_type_desc": info.in_type_desc,
        "out_type": str(info.out_type),
        "out_type_desc": info.out_type_desc,
        "disp_level": str(info.disp_level),
    }


def main():
    device = connect(sys.argv[1])
    json.dump(
        {
            "class": device.info().dev_class,
            "attributes": [describe_attribute(device.get_attribute_config(name)) for name in device.get_attribute_list()],
            "commands": [describe_command(info) for info in device.command_list_query()],
        },
        sys.stdout,
    )


main()
