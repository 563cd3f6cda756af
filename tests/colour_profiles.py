"""Colour profiles as phones, cameras and print shops embed them, written from the standard (ICC.1:2010)."""

from __future__ import annotations

import struct
from itertools import product
from math import prod

# Red, green and blue of a space as XYZ under D50, and its gamma.
SPACES = {
    "display-p3": (((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)), 2.2),
    "adobe-rgb": (((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)), 2.19921875),
    "prophoto": (((0.79767, 0.28804, 0.0), (0.13519, 0.71188, 0.0), (0.03134, 0.00009, 0.82491)), 1.8),
    "swapped": (((0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410), (0.43607, 0.22249, 0.01392)), 2.2),
}
_GRID = 9
_WHITE = (0.9642, 1.0, 0.8249)
# Lab of the paper and of inks printed over one another, by cyan, magenta, yellow.
_INKS = {
    (0, 0, 0): (100, 0, 0),
    (1, 0, 0): (55, -37, -50),
    (0, 1, 0): (48, 74, -3),
    (0, 0, 1): (89, -5, 93),
    (1, 1, 0): (24, 22, -46),
    (1, 0, 1): (50, -68, 25),
    (0, 1, 1): (47, 68, 48),
    (1, 1, 1): (23, 0, 0),
}


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _gamma(value: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(value * 256)) + bytes(2)


def _text(words: bytes) -> bytes:
    return b"desc" + bytes(4) + struct.pack(">I", len(words) + 1) + words + bytes(79)


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    tags = {b"desc": _text(b"thu mau"), b"cprt": b"text" + bytes(4) + b"CC0\0", b"wtpt": _xyz(_WHITE)} | tags
    at = 132 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", name, at + len(data), len(value))
        data += padded
    size = at + len(data)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02400000, kind, space, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(*_WHITE)
    return head.ljust(128, b"\0") + table + data


def of_colours(name: str) -> bytes:
    """A profile of a camera or a screen, of three primaries and a gamma."""
    primaries, gamma = SPACES[name]
    tags = {letter + b"XYZ": _xyz(one) for letter, one in zip((b"r", b"g", b"b"), primaries, strict=True)}
    tags |= {letter + b"TRC": _gamma(gamma) for letter in (b"r", b"g", b"b")}
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def of_greys(gamma: float) -> bytes:
    """A profile of a scanner that knows no colours."""
    return _profile(b"scnr", b"GRAY", b"XYZ ", {b"kTRC": _gamma(gamma)})


def _printed(inks: tuple[float, ...]) -> bytes:
    """The colour of a point with so much of each ink, from 0 to 1, as Lab in bytes."""
    *three, black = inks
    mixed = [0.0, 0.0, 0.0]
    for corner, lab in _INKS.items():
        share = prod(ink if full else 1 - ink for ink, full in zip(three, corner, strict=True))
        mixed = [sum_ + share * one for sum_, one in zip(mixed, lab, strict=True)]
    light, a, b = mixed[0] * (1 - 0.92 * black) + 8 * black, mixed[1] * (1 - black), mixed[2] * (1 - black)
    return bytes((round(light * 2.55), round(a + 128), round(b + 128)))


def of_print() -> bytes:
    """A profile of a press: the colour of some amounts of four inks laid over one another."""
    steps = [step / (_GRID - 1) for step in range(_GRID)]
    table = b"mft1" + bytes(4) + bytes((4, 3, _GRID, 0)) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    straight = bytes(range(256))
    grid = b"".join(_printed(inks) for inks in product(steps, repeat=4))
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table + straight * 4 + grid + straight * 3})
