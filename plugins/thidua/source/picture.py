"""A picture file to what a gate must know of it: type, size, whether it moves, whether it is whole.

Little more than its head is read and no pixel is made, so no picture, however large it claims to be, costs memory.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from typing import BinaryIO

from thidua.source.picture_colours import colour_fault
from thidua.source.picture_format import HEAD, JPEG, JPEG_SCAN, PNG, WEBP, BrokenError, parts, take, type_of
from thidua.values import frozen

_TAIL = 64 * 1024
_MOST_SEARCHED = 8 * 1024 * 1024
_BLOCK = 64 * 1024
# 40 megapixels of 64 bits; a PNG with more is refused for its size, and its data need not be looked through.
_MOST_UNPACKED = 320_000_000
# Values for each pixel, by a PNG's type of colour.
_VALUES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

# Kinds of frame of a JPEG; three tables are numbered among them.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_LAYERED = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_IHDR_LENGTH, _VP8L_SIGN = 13, 0x2F


@frozen()
class PictureFacts:
    """What a picture file is. `type` is empty where it is nothing known; sizes are in pixels and bytes.

    `whole` tells that its head can be read and its end is there; `colours` why they cannot be shown as they look.
    `layered` is a JPEG that comes clear by and by: all of it must be held before any size of it can be made.
    """

    type: str = ""
    width: int = 0
    height: int = 0
    animated: bool = False
    bytes: int = 0
    whole: bool = False
    colours: str = ""
    layered: bool = False


def _ends_with(file: BinaryIO, mark: bytes, start: int, size: int) -> bool:
    """Whether a mark stands between `start` and the end; phones put more behind it, so the tail is looked at first."""
    for at in (max(start, size - _TAIL), start):
        file.seek(at)
        if mark in file.read(min(size - at, _MOST_SEARCHED)):
            return True
    return False


def _jpeg(file: BinaryIO, size: int) -> PictureFacts:
    width = height = 0
    layered = False
    for part in parts(file, JPEG):
        if part.name[0] in _FRAMES:
            layered = part.name[0] in _LAYERED
            _, height, width = struct.unpack(">BHH", take(file, 5))
        elif part.name == JPEG_SCAN:
            whole = bool(width and height) and _ends_with(file, b"\xff\xd9", part.start + part.length, size)
            return PictureFacts(JPEG, width, height, bytes=size, whole=whole, layered=layered)
    raise BrokenError


def _unpacks(file: BinaryIO, wanted: int) -> bool:
    """Whether the data of a PNG can be unpacked to as many bytes as the rows of the picture take."""
    if wanted > _MOST_UNPACKED:
        return True
    unpacker, done, begun = zlib.decompressobj(), 0, False
    try:
        for part in parts(file, PNG):
            if begun and (part.name != b"IDAT" or done >= wanted):
                break
            begun = part.name == b"IDAT"
            for at in range(0, part.length if begun else 0, _BLOCK):
                data = take(file, min(_BLOCK, part.length - at))
                while data and done < wanted:
                    done += len(unpacker.decompress(data, _BLOCK))
                    data = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return done >= wanted


def _png(file: BinaryIO, size: int) -> PictureFacts:
    width = height = wanted = 0
    frames = 1
    for number, part in enumerate(parts(file, PNG)):
        if number == 0:
            if part.name != b"IHDR" or part.length != _IHDR_LENGTH:
                raise BrokenError
            width, height, depth, colour, _, _, laced = struct.unpack(">IIBBBBB", take(file, _IHDR_LENGTH))
            bits = width * depth * _VALUES.get(colour, 0)
            wanted = height * bits // 8 if laced else height * (1 + (bits + 7) // 8)
        elif part.name == b"acTL":
            (frames,) = struct.unpack(">I", take(file, 4))
        elif part.name == b"IDAT":
            whole = bool(width and height) and _ends_with(file, b"IEND\xaeB`\x82", part.start, size)
            return PictureFacts(PNG, width, height, frames > 1, size, whole and _unpacks(file, wanted))
    return PictureFacts(PNG, width, height, frames > 1, size)


def _webp(file: BinaryIO, size: int) -> PictureFacts:
    file.seek(0)
    (length,) = struct.unpack("<4xI4x", take(file, 12))
    width = height = 0
    animated = has_picture = False
    for part in parts(file, WEBP):
        if part.name == b"VP8X":
            flags, *rest = struct.unpack("<B3x6B", take(file, 10))
            animated = bool(flags & 2)
            width, height = (1 + (rest[at] | rest[at + 1] << 8 | rest[at + 2] << 16) for at in (0, 3))
        elif part.name == b"VP8 " and not has_picture:
            has_picture = True
            frame = take(file, 10)
            if frame[3:6] != b"\x9d\x01\x2a":
                raise BrokenError
            sizes = struct.unpack("<HH", frame[6:])
            width, height = max(width, sizes[0] & 0x3FFF), max(height, sizes[1] & 0x3FFF)
        elif part.name == b"VP8L" and not has_picture:
            has_picture = True
            sign, bits = struct.unpack("<BI", take(file, 5))
            if sign != _VP8L_SIGN:
                raise BrokenError
            width, height = max(width, (bits & 0x3FFF) + 1), max(height, (bits >> 14 & 0x3FFF) + 1)
        elif part.name in {b"ANIM", b"ANMF"}:
            animated = has_picture = True
    return PictureFacts(WEBP, width, height, animated, size, has_picture and length + 8 <= size)


def read_picture(file: BinaryIO) -> PictureFacts:
    """What an opened file says of itself; never raises for what is in it."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    kind = type_of(file.read(HEAD))
    reader = {JPEG: _jpeg, PNG: _png, WEBP: _webp}.get(kind)
    if reader is None:
        return PictureFacts(kind, bytes=size)
    try:
        facts = reader(file, size)
        return replace(facts, colours=colour_fault(file, kind)) if facts.whole else facts
    except (BrokenError, struct.error):
        return PictureFacts(kind, bytes=size)
