"""Drives two servers in turn from one process, and prints what an operation costs: python3 compare.py ROUNDS SECONDS PID:PORT x 4

The servers are TangoTest and ours with sys/tg_test/1, then PyTango's and ours with bench/many/1.
"""
import concurrent.futures
import os
import statistics
import sys
import threading
import time

import tango

TICK = os.sysconf("SC_CLK_TCK")
BURST = 400
THREADS = 16
NAMES = [f"value_{number:03}" for number in range(1000)]


class Server:
    def __init__(self, where, device):
        self.pid, port = where.split(":")
        self.url = f"tango://127.0.0.1:{port}/{device}#dbase=no"
        self.proxies = [tango.DeviceProxy(self.url) for _ in range(THREADS)]
        self.device = self.proxies[0]

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK


class Events:
    """Counts bursts of events until they have all come."""

    def __init__(self, server):
        self.server, self.missing, self.all = server, 0, threading.Event()
        self.subscription = server.device.subscribe_event("pushed", tango.EventType.CHANGE_EVENT, self.take)
        time.sleep(0.3)

    def close(self):
        self.server.device.unsubscribe_event(self.subscription)

    def take(self, event):
        if event.err:
            return
        self.missing -= 1
        if self.missing == 0:
            self.all.set()

    def burst(self):
        self.all.clear()
        self.missing = BURST
        self.server.device.command_inout("Burst", BURST)
        if not self.all.wait(3):
            sys.stderr.write(f"{self.server.url} lost {self.missing} of {BURST} events\n")
            os._exit(1)


def repeat(until, act):
    done = 0
    while time.monotonic() < until:
        act()
        done += 1
    return done


def one(act):
    return lambda server, until: repeat(until, lambda: act(server.device))


def many(server, until):
    def read(proxy):
        # Tango's library wants to know each thread that uses it.
        with tango.EnsureOmniThread():
            return repeat(until, lambda: proxy.read_attribute("double_scalar"))

    return sum(pool.map(read, server.proxies))


def thousand(source):
    def read(device):
        device.set_source(source)
        if len(device.read_attributes(NAMES)) != len(NAMES):
            raise SystemExit("some attributes were not read")

    return one(read)


pool = concurrent.futures.ThreadPoolExecutor(THREADS)
rounds, seconds = int(sys.argv[1]), float(sys.argv[2])
single = [Server(where, "sys/tg_test/1") for where in sys.argv[3:5]]
several = [Server(where, "bench/many/1") for where in sys.argv[5:7]]
events = {}


def bursts(server, until):
    if server not in events:
        events[server] = Events(server)
    return repeat(until, events[server].burst)


# Events come first and in a hurry: without a database the real server's heartbeats bear another name than its client expects, and after
# 10 s the client thinks it dead, and breaks.
HURRY = min(1.0, 6.0 / (2 * rounds + 2))
WORK = [
    ("change event to 1 subscriber", several, bursts, BURST),
    ("read of a scalar, 1 client", single, one(lambda device: device.read_attribute("double_scalar")), 1),
    ("read of a scalar, 16 clients", single, many, 1),
    ("image of 251 x 251 doubles", single, one(lambda device: device.read_attribute("double_image_ro")), 1),
    ("1,000 attributes in one call, from the device", several, thousand(tango.DevSource.DEV), 1),
    ("1,000 attributes in one call, cache or device", several, thousand(tango.DevSource.CACHE_DEV), 1),
]


def measure(server, work, times, lasting):
    cpu, began = server.cpu(), time.monotonic()
    done = work(server, began + lasting) * times
    took = time.monotonic() - began
    return took / done * 1e6, (server.cpu() - cpu) / done * 1e6


print("| what | Tango's: time, CPU | ours: time, CPU | rate, ours / Tango's | CPU, Tango's / ours |", flush=True)
print("| --- | --- | --- | --- | --- |", flush=True)
for what, servers, work, times in WORK:
    lasting = HURRY if work is bursts else seconds
    for server in servers:
        # A compiler at run time needs some calls to see what is hot.
        work(server, time.monotonic() + (lasting if work is bursts else 2 * seconds))
    results = [[], []]
    for _ in range(rounds):
        for server, result in zip(servers, results):
            result.append(measure(server, work, times, lasting))
    while events:
        events.popitem()[1].close()
    (time1, cpu1), (time2, cpu2) = ([statistics.median(column) for column in zip(*result)] for result in results)
    print(
        f"| {what} | {time1:.1f} us, {cpu1:.1f} us | {time2:.1f} us, {cpu2:.1f} us | {time1 / time2:.2f} | {cpu1 / max(cpu2, 0.01):.2f} |",
        flush=True)

# Python's end would wait for events that nobody sends.
sys.stdout.flush()
os._exit(0)
