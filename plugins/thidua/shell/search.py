"""Pages of words to the files of a search index, by Pagefind's own program; nothing is asked of a network."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from thidua.assembly.supplies import UnmadeError

# What a reader's browser loads; the rest is Pagefind's own screens, and texts in the form in which only we see them.
_PUBLISHED = (
    "pagefind.js",
    "pagefind-entry.json",
    "wasm.unknown.pagefind",
    "*.pf_meta",
    "index/*.pf_index",
)
_PATIENCE = 600
# What Pagefind writes before the data in each of its files.
_SIGNATURE = b"pagefind_dcd"


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by path, and the name that it gives to each page, in the order of the pages."""

    files: dict[str, bytes]
    names: tuple[str, ...]


def _run(site: Path, out: Path) -> None:
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(site), "--output-path", str(out), "--silent"]
    # Pagefind also reads its settings from the environment; ours stand above.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own folders
            command, cwd=site, env=environment, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnmadeError(str(error)) from error
    if done.returncode:
        raise UnmadeError(done.stderr.decode(errors="replace").strip())


def _names(out: Path) -> tuple[str, ...]:
    """The names of pages by their addresses: each has a file of that name, which is of no other use here."""
    pages = {}
    for path in out.glob("fragment/*.pf_fragment"):
        text = gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)
        pages[json.loads(text)["url"]] = path.stem
    return tuple(name for _, name in sorted(pages.items()))


def build_index(pages: Iterable[str]) -> Index:
    """The index of some pages; the same bytes each time."""
    with tempfile.TemporaryDirectory(prefix="thidua-search-") as folder:
        site, out = Path(folder, "site"), Path(folder, "out")
        site.mkdir()
        count = 0
        for page in pages:
            # Pagefind numbers pages in the order of their addresses.
            (site / f"{count:06}.html").write_text(page, encoding="utf-8")
            count += 1
        if not count:
            return Index({}, ())
        _run(site, out)
        names = _names(out)
        if len(names) != count:
            message = f"{len(names)} of {count} pages"
            raise UnmadeError(message)
        found = sorted(path for pattern in _PUBLISHED for path in out.glob(pattern))
        return Index({path.relative_to(out).as_posix(): path.read_bytes() for path in found}, names)
