"""Prints what libzmq's SUB hears at an endpoint: one line for each message, its frames in hex with spaces between."""
import sys

import zmq

endpoint, topic, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
socket = zmq.Context().socket(zmq.SUB)
socket.setsockopt(zmq.SUBSCRIBE, topic.encode("latin-1"))
socket.setsockopt(zmq.RCVTIMEO, 20000)
socket.setsockopt(zmq.LINGER, 0)
socket.connect(endpoint)
for _ in range(count):
    print(" ".join(frame.hex() for frame in socket.recv_multipart()), flush=True)
