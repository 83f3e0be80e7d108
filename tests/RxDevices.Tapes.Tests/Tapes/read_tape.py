"""Reads a tape as docs/tape-format.md describes it, and prints each reading: ticks, name, quality, value, set point, reason.

Written from that page alone, as a proof that it says enough. Needs nothing but Python 3.
"""
import json
import struct
import sys
import zlib

NUMBERS = {2: "<B", 3: "<h", 4: "<H", 5: "<i", 6: "<I", 7: "<q", 8: "<Q", 9: "<f", 10: "<d"}


class Bytes:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def count(self):
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self):
        count = self.count()
        return (count >> 1) ^ -(count & 1)

    def text(self):
        return self.take(self.count()).decode()


def element(data, kind):
    if kind in NUMBERS:
        return struct.unpack(NUMBERS[kind], data.take(struct.calcsize(NUMBERS[kind])))[0]
    if kind == 1:
        return data.take(1)[0] != 0
    if kind == 12:
        return data.take(1)[0]
    if kind == 14:
        return {"format": data.text(), "bytes": data.take(data.count()).hex()}
    return data.text()


def value(data, kind, shape):
    if shape == 0:
        return element(data, kind)
    if shape == 1:
        return [element(data, kind) for _ in range(data.count())]
    columns, rows = data.count(), data.count()
    return [[element(data, kind) for _ in range(columns)] for _ in range(rows)]


def blocks(file):
    data = file.read()
    assert data[:8] == b"RXTAPE\r\n" and data[8:10] == b"\x01\x00"
    at = 16
    while at + 44 <= len(data):
        header = data[at:at + 44]
        if header[:4] != b"TBLK" or struct.unpack("<I", header[40:])[0] != zlib.crc32(header[:40]):
            at = data.find(b"TBLK", at + 1)
            if at < 0:
                return
            continue
        kind, packed, stored = header[4], header[5], struct.unpack("<i", header[8:12])[0]
        content = data[at + 44:at + 44 + stored]
        at += 44 + stored
        if len(content) == stored and struct.unpack("<I", header[36:40])[0] == zlib.crc32(content):
            yield kind, Bytes(zlib.decompress(content) if packed else content)


def main(path):
    attributes = {}
    with open(path, "rb") as file:
        for kind, data in list(blocks(file)):
            while kind == 2 and data.at < len(data.data):
                if data.at == 0:
                    time, before = 0, {}
                number = data.count()
                time += data.signed()
                if number == 0:
                    print(json.dumps({"lost": data.count(), "ticks": time}))
                    continue
                name, type_, shape = attributes[number]
                flags = data.take(1)[0]
                if flags & 0x20:
                    said = before[number]
                else:
                    said = {"quality": flags & 7}
                    if flags & 0x40:
                        said["value"] = value(data, type_, shape)
                    if flags & 0x10:
                        said["set_point"] = value(data, type_, shape)
                    if flags & 0x08:
                        said["failure"] = [
                            {"reason": data.text(), "description": data.text(), "origin": data.text(), "severity": data.take(1)[0]}
                            for _ in range(data.count())]
                before[number] = said
                print(json.dumps({"ticks": time, "name": name} | said))
            while kind == 1 and data.at < len(data.data):
                number = data.count()
                what = Bytes(data.take(data.count()))
                device, name = what.text(), what.text()
                type_, shape = what.take(2)
                attributes[number] = (f"{device}/{name}", type_, shape)


main(sys.argv[1])
