"""Publishes 1, 2, 3, ... by libzmq's PUB, under a topic, until it is killed. Prints its endpoint first."""
import itertools
import sys
import time

import zmq

socket = zmq.Context().socket(zmq.PUB)
socket.bind("tcp://127.0.0.1:0")
print(socket.getsockopt(zmq.LAST_ENDPOINT).decode().rstrip("\0"), flush=True)
for number in itertools.count(1):
    socket.send_multipart([sys.argv[1].encode(), str(number).encode()])
    time.sleep(0.02)
