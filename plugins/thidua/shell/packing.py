"""Compresses a site ahead of time: beside each text its .gz and .br, which a server hands out as they are."""

from __future__ import annotations

from collections.abc import Iterator

import brotli
import deflate

_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".bin")
# Below this a packet is not filled anyway.
_LEAST = 1024
# Half the work of the strongest that costs no search of its own, and no byte more than zlib at its best.
_GZIP_LEVEL = 7
# With a window this small; a larger one takes ten times as long at the strongest levels, which gain a fifth of a
# hundredth.
BROTLI = {"quality": 7, "lgwin": 16}


def gzipped(data: bytes) -> bytes:
    """The gzip form of some bytes, without name and date (RFC 1952)."""
    return bytes(deflate.gzip_compress(data, _GZIP_LEVEL))


def packed(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The compressed forms of a file of a site, by their names; none of what is no text, or is small.

    No date is in them, and both libraries are locked, so that they are the same everywhere.
    """
    if name.endswith(_TEXTS) and len(data) >= _LEAST:
        yield f"{name}.gz", gzipped(data)
        yield f"{name}.br", brotli.compress(data, mode=brotli.MODE_TEXT, **BROTLI)
