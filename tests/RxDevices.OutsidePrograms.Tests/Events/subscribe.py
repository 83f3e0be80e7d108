"""Asks an admin device for events: python3 subscribe.py ADMIN DEVICE ATTRIBUTE EVENT. Prints the texts of its answer."""
import sys

import tango

admin = tango.DeviceProxy(sys.argv[1])
answer = admin.command_inout("ZmqEventSubscriptionChange", [sys.argv[2], sys.argv[3], "subscribe", sys.argv[4], "5"])
print("\n".join(answer[1]), flush=True)
