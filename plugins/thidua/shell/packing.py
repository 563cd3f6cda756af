"""Compresses a site ahead of time: beside each text its .gz and .br, which a server hands out as they are."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

from thidua.shell.trees import files_below

_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".bin")
# Below this a packet is not filled anyway.
_LEAST = 1024
_GZIP_LEVEL = 9
# The strongest level with a window this small costs no more than gzip; a larger one takes twenty times as long.
_BROTLI = {"quality": 9, "lgwin": 16}


def pack(site: Path) -> None:
    """Writes the compressed forms; the same bytes each time, with no date inside."""
    for name in files_below(site):
        if not name.endswith(_TEXTS):
            continue
        data = (site / name).read_bytes()
        if len(data) >= _LEAST:
            (site / f"{name}.gz").write_bytes(gzip.compress(data, _GZIP_LEVEL, mtime=0))
            (site / f"{name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT, **_BROTLI))
