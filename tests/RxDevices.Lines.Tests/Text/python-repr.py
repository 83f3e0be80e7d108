"""Prints python-repr.tsv: what Python itself says repr of a few hundred numbers, texts and bytes is.

    python3 python-repr.py > python-repr.tsv

Only characters assigned since Unicode 3.2, or never to be assigned, so that the table does not depend on the edition.
"""
import random
import struct
import sys
import unicodedata

random.seed(20)
sys.stdout.reconfigure(encoding="utf-8", newline="\n")


def bits_of(number):
    return struct.pack(">d", number).hex()


def numbers():
    yield from (0.0, -0.0, 1.0, -1.5, 0.1, 1e-4, 1e-5, 123456789012345.0, 1e15, 1e16, 1e17, 9999999999999998.0, 1.2345e20)
    yield from (float("nan"), float("inf"), float("-inf"), 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308)
    yield from (1e15 + 0.125, 1234567890123456.7, 1e22, 1e23, 9007199254740993.0, 2.0**53, 2.0**63, 2.0**64)
    # Where the interval of what reads back is lopsided.
    yield from (2.0**-25, -(2.0**-958), 2.0**-44)
    for exponent in range(-20, 25):
        yield 10.0**exponent
        yield -1.25 * 10.0**exponent
    for exponent in range(-1074, 1024, 23):
        yield 2.0**exponent
    for _ in range(120):
        yield struct.unpack(">d", random.randbytes(8))[0]
    for _ in range(80):
        yield random.uniform(-1, 1) * 10.0 ** random.randint(13, 18)
    for _ in range(40):
        yield round(random.uniform(-1000, 1000), random.randint(0, 6))


def narrow_numbers():
    yield from (0.1, 1.5, -3.4028234663852886e38, 1e-45, 16777216.0, 1e10)
    for _ in range(40):
        yield struct.unpack(">f", struct.pack(">I", random.randrange(0x7F800000)))[0]


def is_settled(code):
    return unicodedata.ucd_3_2_0.category(chr(code)) != "Cn" or code & 0xFFFE == 0xFFFE


def texts():
    yield from ("", "plain", "it's", 'say "it"', "it's \"it\"", "a\\b", "\n\r\t", "\0\x07\x1b\x7f", "naïve 日本 ω", "\U0001d11e")
    yield from ("\ud800", "a\udfffb", "\udc00\ud800", "\xa0\xad\u2028\u2029\u200b\ufeff\ue000", "e\u0301")
    for code in range(0x180):
        yield chr(code)
    for _ in range(150):
        code = random.randrange(0x110000) if random.random() < 0.5 else random.randrange(0x3000)
        if is_settled(code):
            yield chr(code)
    for _ in range(40):
        yield "".join(random.choice("ab'\"\\\n\t \x00é€\U0001f600") for _ in range(random.randrange(12)))


def byte_strings():
    yield from (b"", b"plain", b"it's", b'"', b"'\"", b"a\\b\n\r\t\0", bytes(range(256)))


for number in numbers():
    print("float64", bits_of(number), repr(number), sep="\t")
for number in narrow_numbers():
    narrow = struct.pack(">f", number)
    print("float32", narrow.hex(), repr(struct.unpack(">f", narrow)[0]), sep="\t")
for text in texts():
    print("text", text.encode("utf-16-be", "surrogatepass").hex(), repr(text), sep="\t")
for some in byte_strings():
    print("bytes", some.hex(), repr(some), sep="\t")
