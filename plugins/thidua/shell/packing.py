"""Compresses a site ahead of time: beside each text its .gz and .br, which a server hands out as they are."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

import brotli

from thidua.messages import progress_words
from thidua.shell.progress import over

_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".bin")
# Below this a packet is not filled anyway.
_LEAST = 1024
_GZIP_LEVEL = 9
# The head of a gzip file (RFC 1952, 2.3): deflated, no name, no date, and neither how hard it was packed nor on which
# system, which Pythons and zlibs fill in differently.
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_RAW = -15
# The strongest level with a window this small costs no more than gzip; a larger one takes twenty times as long.
_BROTLI = {"quality": 9, "lgwin": 16}


def gzipped(data: bytes) -> bytes:
    """The gzip form of some bytes: its head is always the same, what follows is this machine's zlib's own."""
    packer = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, _RAW)
    body = packer.compress(data) + packer.flush()
    foot = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return _HEAD + body + foot


def pack(site: Path, names: Collection[str]) -> Iterator[str]:
    """Writes the compressed forms of some files of a site, and names them.

    No date is in them; brotli is locked, so that a .br is the same everywhere.
    """
    for name in over(names, progress_words.PACKING):
        if not name.endswith(_TEXTS):
            continue
        data = (site / name).read_bytes()
        if len(data) >= _LEAST:
            (site / f"{name}.gz").write_bytes(gzipped(data))
            (site / f"{name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT, **_BROTLI))
            yield from (f"{name}.gz", f"{name}.br")
