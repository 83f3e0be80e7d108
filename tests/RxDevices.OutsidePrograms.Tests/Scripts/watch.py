"""Subscribes to the changes of an attribute: python3 watch.py URL. Prints each event, its value or the reason it has none, until it is killed."""
import sys
import threading

import tango


def tell(event):
    print(event.errors[-1].reason if event.err else event.attr_value.value, flush=True)


proxy = tango.AttributeProxy(sys.argv[1])
proxy.subscribe_event(tango.EventType.CHANGE_EVENT, tell)
threading.Event().wait()
