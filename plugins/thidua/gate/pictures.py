"""A picture's bytes to the metadata that it still carries: places, names of cameras and people, comments."""

from __future__ import annotations

from collections.abc import Iterator

_JPEG, _PNG, _RIFF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"
_JPEG_HIDDEN = {0xE1: "EXIF, XMP", 0xED: "IPTC", 0xFE: "ghi chú"}
_PNG_HIDDEN = {b"eXIf": "EXIF", b"tEXt": "ghi chú", b"iTXt": "ghi chú", b"zTXt": "ghi chú", b"tIME": "giờ chụp"}
_WEBP_HIDDEN = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_MARK, _SCAN = 0xFF, 0xDA


def _jpeg(data: bytes) -> Iterator[str]:
    at = 2
    while at + 4 <= len(data) and data[at] == _MARK and data[at + 1] != _SCAN:
        if data[at + 1] in _JPEG_HIDDEN:
            yield _JPEG_HIDDEN[data[at + 1]]
        at += 2 + int.from_bytes(data[at + 2 : at + 4])


def _png(data: bytes) -> Iterator[str]:
    at = len(_PNG)
    while at + 8 <= len(data):
        kind = data[at + 4 : at + 8]
        if kind in _PNG_HIDDEN:
            yield _PNG_HIDDEN[kind]
        at += 12 + int.from_bytes(data[at : at + 4])


def _webp(data: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] in _WEBP_HIDDEN:
            yield _WEBP_HIDDEN[data[at : at + 4]]
        at += 8 + size + size % 2


def hidden_in(data: bytes) -> tuple[str, ...] | None:
    """The kinds of metadata that a JPEG, PNG or WebP holds, in words; None where the bytes are none of these."""
    if data.startswith(_JPEG):
        return tuple(sorted(set(_jpeg(data))))
    if data.startswith(_PNG):
        return tuple(sorted(set(_png(data))))
    if data.startswith(_RIFF) and data[8:12] == b"WEBP":
        return tuple(sorted(set(_webp(data))))
    return None
