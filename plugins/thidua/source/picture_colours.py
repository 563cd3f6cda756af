"""What a picture file says of its colours that a site cannot do justice to: no pixel is made to find it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from thidua.source.picture_format import JPEG, PNG, BrokenError, Part, parts, take

_MOST_PROFILE = 8 * 1024 * 1024
_PROFILE_HEAD, _TAG = 132, 12
_ICC, _EXIF = b"ICC_PROFILE\0", b"Exif\0\0"
# Frames of a JPEG, and how many values a pixel of print has.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PRINT = 4
# How a camera that was set to Adobe RGB says so where it writes no profile (DCF 2.0, optional colour space).
_ADOBE = (b"\1\0\2\0\4\0\0\0R03\0", b"\0\1\0\2\0\0\0\4R03\0")
# What a profile must hold for its colours to be turned into others: tables for each value, or one for all.
_SPACES = {1: (b"GRAY", b"RGB "), 3: (b"RGB ",), 4: (b"CMYK",)}
_TABLES = {b"GRAY": (b"kTRC",), b"RGB ": (b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"), b"CMYK": (b"A2B0",)}
# sRGB as PNG's older chunks say it (W3C PNG, 11.3.2.1 and 11.3.2.2), in hundred-thousandths, and how near is the same.
_GAMMA, _PRIMARIES = 45455, (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
_NEAR = 500
_PLAIN_CODES = (b"\1\x0d\0\1",)
_GREY = frozenset({0, 4})


def _is_usable(profile: bytes, values: int) -> bool:
    """Whether a profile is whole, and is of pictures with so many values in a pixel."""
    if len(profile) < _PROFILE_HEAD or profile[36:40] != b"acsp":
        return False
    size, count = int.from_bytes(profile[:4], "big"), int.from_bytes(profile[128:132], "big")
    space = profile[16:20]
    if size > len(profile) or count * _TAG > size or space not in _SPACES.get(values, ()):
        return False
    tags = set()
    for at in range(_PROFILE_HEAD, _PROFILE_HEAD + count * _TAG, _TAG):
        name, start, length = struct.unpack(">4sII", profile[at : at + _TAG].ljust(_TAG, b"\0"))
        if start + length <= size:
            tags.add(name)
    return b"A2B0" in tags or tags.issuperset(_TABLES[space])


def _jpeg_parts(file: BinaryIO) -> Iterator[tuple[Part, bytes]]:
    for part in parts(file, JPEG):
        yield part, take(file, part.length) if part.name[0] in {*_FRAMES, 0xE1, 0xE2} else b""


def _jpeg(file: BinaryIO) -> str:
    values, profile, is_adobe = 0, b"", False
    for part, data in _jpeg_parts(file):
        if part.name[0] in _FRAMES:
            values = data[5] if len(data) > 5 else 0  # noqa: PLR2004 - behind depth, height and width
        elif data.startswith(_ICC):
            # Behind the mark: the number of the piece, and how many there are.
            profile += data[len(_ICC) + 2 :]
        elif data.startswith(_EXIF):
            is_adobe = any(mark in data for mark in _ADOBE)
    if profile:
        return "" if _is_usable(profile, values) else "profile"
    if values == _PRINT:
        return "print"
    return "camera" if is_adobe else ""


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data.partition(b"\0")[2][1:], _MOST_PROFILE)
    except zlib.error:
        return b""


def _is_near(chunk: bytes, wanted: tuple[int, ...]) -> bool:
    if len(chunk) != 4 * len(wanted):
        return False
    return all(
        abs(one - other) <= _NEAR for one, other in zip(struct.unpack(f">{len(wanted)}I", chunk), wanted, strict=True)
    )


def _png(file: BinaryIO) -> str:
    said: dict[bytes, bytes] = {}
    for part in parts(file, PNG):
        if part.name == b"IDAT":
            break
        if part.name in {b"IHDR", b"iCCP", b"cICP", b"sRGB", b"gAMA", b"cHRM"} and part.length <= _MOST_PROFILE:
            said.setdefault(part.name, take(file, part.length))
    if said.get(b"cICP", _PLAIN_CODES[0]) not in _PLAIN_CODES:
        return "codes"
    if b"iCCP" in said:
        is_grey = said.get(b"IHDR", bytes(10))[9] in _GREY
        return "" if _is_usable(_unpacked(said[b"iCCP"]), 1 if is_grey else 3) else "profile"
    if b"sRGB" in said:
        return ""
    is_plain = _is_near(said.get(b"gAMA", struct.pack(">I", _GAMMA)), (_GAMMA,)) and (
        b"cHRM" not in said or _is_near(said[b"cHRM"], _PRIMARIES)
    )
    return "" if is_plain else "codes"


def _webp(file: BinaryIO) -> str:
    for part in parts(file, "webp"):
        if part.name == b"ICCP" and part.length <= _MOST_PROFILE:
            return "" if _is_usable(take(file, part.length), 3) else "profile"
    return ""


def colour_fault(file: BinaryIO, kind: str) -> str:
    """Why the colours of a JPEG, PNG or WebP cannot be published as they look; empty where they can.

    `profile`: its profile is damaged or of another kind of picture. `print`: colours of print without a profile.
    `camera`: Adobe RGB without a profile. `codes`: other colours than sRGB, told by a PNG's own chunks.
    """
    try:
        return _jpeg(file) if kind == JPEG else _png(file) if kind == PNG else _webp(file)
    except (BrokenError, IndexError):
        return ""
