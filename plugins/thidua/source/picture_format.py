"""The first bytes of a file to what it is, and a picture to its parts: segments of a JPEG, chunks of a PNG or WebP."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from thidua.values import frozen

# So much of a file tells its type.
HEAD = 64
# Segments or chunks before the picture itself; a file with more is made to keep a reader busy.
_MOST_PARTS = 5_000
_MOST_FILL = 64
_CHUNK_HEAD = 8

# Markers of JPEG: the start of the picture itself, single markers, those that stand nowhere before the picture.
JPEG_SCAN = b"\xda"
_SINGLE = frozenset({0x01, *range(0xD0, 0xD8)})
_STRAY = frozenset({0x00, 0xD8, 0xD9})
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


class BrokenError(Exception):
    """The file ends, or goes astray, before it has said what it is."""


@frozen()
class Part:
    """A segment or a chunk: a JPEG's by its marker. Its `length` bytes begin at `start`."""

    name: bytes
    start: int
    length: int


def type_of(head: bytes) -> str:
    """`jpeg`, `png`, `webp`, what else people give such a name to, or nothing."""
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


def take(file: BinaryIO, count: int) -> bytes:
    """So many bytes, or `BrokenError`."""
    data = file.read(count)
    if len(data) < count:
        raise BrokenError
    return data


def _marker(file: BinaryIO) -> int:
    for _ in range(_MOST_FILL):
        if (byte := take(file, 1)) != b"\xff":
            return byte[0]
    raise BrokenError


def _segments(file: BinaryIO) -> Iterator[Part]:
    file.seek(2)
    for _ in range(_MOST_PARTS):
        code = _marker(file)
        if code in _SINGLE:
            continue
        if code in _STRAY:
            raise BrokenError
        (length,) = struct.unpack(">H", take(file, 2))
        part = Part(bytes((code,)), file.tell(), length - 2)
        yield part
        if part.name == JPEG_SCAN:
            return
        file.seek(part.start + part.length)
        if take(file, 1) != b"\xff":
            raise BrokenError
    raise BrokenError


def _chunks(file: BinaryIO, *, is_png: bool) -> Iterator[Part]:
    file.seek(8 if is_png else 12)
    for _ in range(_MOST_PARTS):
        said = file.read(_CHUNK_HEAD)
        if len(said) < _CHUNK_HEAD:
            return
        name, size = (said[4:], said[:4]) if is_png else (said[:4], said[4:])
        part = Part(name, file.tell(), int.from_bytes(size, "big" if is_png else "little"))
        yield part
        # Behind a PNG's chunk stands its sum; a WebP's is made even.
        file.seek(part.start + part.length + (4 if is_png else part.length % 2))


def parts(file: BinaryIO, kind: str) -> Iterator[Part]:
    """The parts of a JPEG (up to the picture itself), PNG or WebP; the file stands at the data of each.

    Raises `BrokenError` where a JPEG goes astray.
    """
    return _segments(file) if kind == JPEG else _chunks(file, is_png=kind == PNG)
