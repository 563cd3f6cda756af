"""A picture file to what a gate must know of it: type, size, whether it moves, whether it is whole.

Little more than its head is read and no pixel is made, so no picture, however large it claims to be, costs memory.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

# Segments or chunks before the picture itself; a file with more is made to keep a reader busy.
_MOST_PARTS = 5_000
_MOST_FILL = 64
_TAIL = 64 * 1024
_MOST_SEARCHED = 8 * 1024 * 1024
_HEAD = 64
_BLOCK = 64 * 1024
# 40 megapixels of 64 bits; a PNG with more is refused for its size, and its data need not be looked through.
_MOST_UNPACKED = 320_000_000
# Values for each pixel, by a PNG's type of colour.
_VALUES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

# Markers of JPEG: the start of the picture itself, kinds of frame, tables that are numbered among them, single markers.
_SCAN = 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SINGLE = frozenset({0x01, *range(0xD0, 0xD8)})
_STRAY = frozenset({0x00, 0xD8, 0xD9})
_CHUNK_HEAD, _IHDR_LENGTH, _VP8L_SIGN = 8, 13, 0x2F
JPEG, PNG, WEBP = "jpeg", "png", "webp"
# What else people rename to .jpg, by the first bytes.
_OTHERS = (
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\0\0\1\0", "ico"),
    (b"%PDF", "pdf"),
    (b"PK\3\4", "zip"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cjP  ", "jp2"),
)
_BRANDS = {
    b"heic": "heic",
    b"heix": "heic",
    b"hevc": "heic",
    b"mif1": "heic",
    b"msf1": "heic",
    b"avif": "avif",
    b"avis": "avif",
}


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture file is. `type` is empty where it is nothing known; sizes are in pixels and bytes.

    `whole` tells that its head can be read and its end is there.
    """

    type: str = ""
    width: int = 0
    height: int = 0
    animated: bool = False
    bytes: int = 0
    whole: bool = False


class _BrokenError(Exception):
    """The file ends, or goes astray, before it has said what it is."""


def _take(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) < count:
        raise _BrokenError
    return data


def _type_of(head: bytes) -> str:
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "markup"
    return next((name for start, name in _OTHERS if head.startswith(start)), "")


def _ends_with(file: BinaryIO, mark: bytes, start: int, size: int) -> bool:
    """Whether a mark stands between `start` and the end; phones put more behind it, so the tail is looked at first."""
    for at in (max(start, size - _TAIL), start):
        file.seek(at)
        if mark in file.read(min(size - at, _MOST_SEARCHED)):
            return True
    return False


def _marker(file: BinaryIO) -> int:
    for _ in range(_MOST_FILL):
        if (byte := _take(file, 1)) != b"\xff":
            return byte[0]
    raise _BrokenError


def _jpeg(file: BinaryIO, size: int) -> PictureFacts:
    file.seek(2)
    width = height = 0
    for _ in range(_MOST_PARTS):
        code = _marker(file)
        if code in _SINGLE:
            continue
        if code in _STRAY:
            raise _BrokenError
        (length,) = struct.unpack(">H", _take(file, 2))
        after = file.tell() + length - 2
        if code in _FRAMES:
            _, height, width = struct.unpack(">BHH", _take(file, 5))
        if code == _SCAN:
            whole = bool(width and height) and _ends_with(file, b"\xff\xd9", after, size)
            return PictureFacts(JPEG, width, height, bytes=size, whole=whole)
        file.seek(after)
        if _take(file, 1) != b"\xff":
            raise _BrokenError
    raise _BrokenError


def _chunks(file: BinaryIO, *, order: str, even: bool) -> Iterator[tuple[bytes, int]]:
    """Name and length of each chunk of a PNG or WebP file; the file stands at its data."""
    for _ in range(_MOST_PARTS):
        head = file.read(_CHUNK_HEAD)
        if len(head) < _CHUNK_HEAD:
            return
        if order == ">":
            length, name = struct.unpack(">I4s", head)
        else:
            name, length = struct.unpack("<4sI", head)
        after = file.tell() + length + (length % 2 if even else 4)
        yield name, length
        file.seek(after)


def _unpacks(file: BinaryIO, start: int, wanted: int) -> bool:
    """Whether the data chunks from `start` on can be unpacked to as many bytes as the rows of the picture take."""
    if wanted > _MOST_UNPACKED:
        return True
    unpacker, done = zlib.decompressobj(), 0
    file.seek(start)
    try:
        for name, length in _chunks(file, order=">", even=False):
            for at in range(0, length if name == b"IDAT" else 0, _BLOCK):
                data = _take(file, min(_BLOCK, length - at))
                while data and done < wanted:
                    done += len(unpacker.decompress(data, _BLOCK))
                    data = unpacker.unconsumed_tail
            if name != b"IDAT" or done >= wanted:
                break
    except zlib.error:
        return False
    return done >= wanted


def _png(file: BinaryIO, size: int) -> PictureFacts:
    file.seek(8)
    width = height = wanted = 0
    frames = 1
    for number, (name, length) in enumerate(_chunks(file, order=">", even=False)):
        if number == 0:
            if name != b"IHDR" or length != _IHDR_LENGTH:
                raise _BrokenError
            width, height, depth, colour, _, _, laced = struct.unpack(">IIBBBBB", _take(file, _IHDR_LENGTH))
            bits = width * depth * _VALUES.get(colour, 0)
            wanted = height * bits // 8 if laced else height * (1 + (bits + 7) // 8)
        elif name == b"acTL":
            (frames,) = struct.unpack(">I", _take(file, 4))
        elif name == b"IDAT":
            start = file.tell() - _CHUNK_HEAD
            whole = bool(width and height) and _ends_with(file, b"IEND\xaeB`\x82", start, size)
            return PictureFacts(PNG, width, height, frames > 1, size, whole and _unpacks(file, start, wanted))
    return PictureFacts(PNG, width, height, frames > 1, size)


def _webp(file: BinaryIO, size: int) -> PictureFacts:
    (length,) = struct.unpack("<4xI4x", _take(file, 12))
    width = height = 0
    animated = has_picture = False
    for name, _ in _chunks(file, order="<", even=True):
        if name == b"VP8X":
            flags, *rest = struct.unpack("<B3x6B", _take(file, 10))
            animated = bool(flags & 2)
            width, height = (1 + (rest[at] | rest[at + 1] << 8 | rest[at + 2] << 16) for at in (0, 3))
        elif name == b"VP8 " and not has_picture:
            has_picture = True
            frame = _take(file, 10)
            if frame[3:6] != b"\x9d\x01\x2a":
                raise _BrokenError
            sizes = struct.unpack("<HH", frame[6:])
            width, height = max(width, sizes[0] & 0x3FFF), max(height, sizes[1] & 0x3FFF)
        elif name == b"VP8L" and not has_picture:
            has_picture = True
            sign, bits = struct.unpack("<BI", _take(file, 5))
            if sign != _VP8L_SIGN:
                raise _BrokenError
            width, height = max(width, (bits & 0x3FFF) + 1), max(height, (bits >> 14 & 0x3FFF) + 1)
        elif name in {b"ANIM", b"ANMF"}:
            animated = has_picture = True
    return PictureFacts(WEBP, width, height, animated, size, has_picture and length + 8 <= size)


def read_picture(file: BinaryIO) -> PictureFacts:
    """What an opened file says of itself; never raises for what is in it."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    kind = _type_of(file.read(_HEAD))
    file.seek(0)
    reader = {JPEG: _jpeg, PNG: _png, WEBP: _webp}.get(kind)
    if reader is None:
        return PictureFacts(kind, bytes=size)
    try:
        return reader(file, size)
    except (_BrokenError, struct.error):
        return PictureFacts(kind, bytes=size)
