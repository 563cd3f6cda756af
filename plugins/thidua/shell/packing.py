"""Compresses a site ahead of time: beside each text its .gz and .br, which a server hands out as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import brotli
import deflate

from thidua.messages import progress_words
from thidua.shell.progress import over

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


def pack(site: Path, names: Collection[str]) -> Iterator[str]:
    """Writes the compressed forms of some files of a site, and names them.

    No date is in them, and both libraries are locked, so that they are the same everywhere.
    """
    for name in over(names, progress_words.PACKING):
        if not name.endswith(_TEXTS):
            continue
        data = (site / name).read_bytes()
        if len(data) >= _LEAST:
            (site / f"{name}.gz").write_bytes(gzipped(data))
            (site / f"{name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT, **BROTLI))
            yield from (f"{name}.gz", f"{name}.br")
