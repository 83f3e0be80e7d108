"""A device without a database that pushes events: python3 pytango_server.py test -nodb -dlist ref/dev/1 -ORBendPoint giop:tcp:HOST:PORT"""
import threading
import time

import tango
from tango.server import Device, attribute


class Pusher(Device):
    """Counts, five times a second."""

    def init_device(self):
        super().init_device()
        self.count = 0
        self.set_change_event("value", True, False)
        self.set_change_event("broken", True, False)
        threading.Thread(target=self.run, daemon=True).start()

    @attribute(dtype=float, unit="V")
    def value(self):
        return float(self.count)

    @attribute(dtype=float)
    def broken(self):
        return 0.0

    def run(self):
        with tango.EnsureOmniThread():
            while True:
                time.sleep(0.2)
                self.count += 1
                self.push_change_event("value", float(self.count))
                self.push_data_ready_event("value", self.count)
                try:
                    tango.Except.throw_exception("Ref_Error", "an error", "Pusher.run")
                except tango.DevFailed as refusal:
                    self.push_change_event("broken", refusal)


Pusher.run_server()
