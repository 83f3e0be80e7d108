"""A thousand attributes and bursts of events: python3 reference_server.py test -nodb -dlist bench/many/1 -ORBendPoint giop:tcp:HOST:PORT"""
import threading

import tango
from tango.server import Device, attribute, command

HOUR = 3_600_000


class Many(Device):
    """Answers from Python when its device is asked, from Tango's own C++ when its cache is: it is polled, but seldom."""

    for number in range(1000):
        vars()[f"value_{number:03}"] = attribute(dtype=float, fget="read_any", polling_period=HOUR)
    pushed = attribute(dtype=float, fget="read_any")

    def init_device(self):
        super().init_device()
        self.set_change_event("pushed", True, False)

    def read_any(self):
        return 1.5

    @command(dtype_in=int)
    def Burst(self, count):
        threading.Thread(target=self.push, args=(count,), daemon=True).start()

    def push(self, count):
        with tango.EnsureOmniThread():
            for number in range(count):
                self.push_change_event("pushed", float(number))


Many.run_server()
