"""A picture's bytes to the metadata that it still carries: places, names of cameras and people, comments."""

from __future__ import annotations

import io

from thidua.source.picture_format import HEAD, JPEG, PNG, WEBP, BrokenError, parts, type_of

_HIDDEN = {
    JPEG: {b"\xe1": "EXIF, XMP", b"\xed": "IPTC", b"\xfe": "ghi chú"},
    PNG: {b"eXIf": "EXIF", b"tEXt": "ghi chú", b"iTXt": "ghi chú", b"zTXt": "ghi chú", b"tIME": "giờ chụp"},
    WEBP: {b"EXIF": "EXIF", b"XMP ": "XMP"},
}


def hidden_in(data: bytes) -> tuple[str, ...] | None:
    """The kinds of metadata in a picture, in words; None where it is no whole JPEG, PNG or WebP."""
    kind = type_of(data[:HEAD])
    if kind not in _HIDDEN:
        return None
    try:
        found = {_HIDDEN[kind][part.name] for part in parts(io.BytesIO(data), kind) if part.name in _HIDDEN[kind]}
    except BrokenError:
        return None
    return tuple(sorted(found))
