"""The files of a built site to everything that stands against publishing it."""

from __future__ import annotations

import gzip
import hashlib
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import brotli

from thidua.gate.addresses import Atlas
from thidua.gate.canaries import Canaries
from thidua.gate.findings import SiteFinding
from thidua.gate.markup import Markup, Reference, read_markup
from thidua.gate.pictures import hidden_in
from thidua.gate.tags import Use

_PICTURES = (".jpg", ".jpeg", ".png", ".webp")
# A browser may run these, so they must be ours to the last byte.
_ACTIVE = (".js", ".svg")
_INDEX = (".bin",)
_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".txt", ".svg")
_PACKED = (".gz", ".br")
_SUFFIXES = frozenset({*_TEXTS, *_PICTURES, *_ACTIVE, *_INDEX, *_PACKED, ".woff2", ".ics", ".ico"})
_GZIP = b"\x1f\x8b"
_CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s+["']?([^"';]*)""", re.IGNORECASE)
_LOC = re.compile(r"<loc>([^<]*)</loc>")
_REFRESH = re.compile(r"0; url=(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a site is held against.

    `base` is its own address; `pages` are the addresses that must be there; `redirects` those that send readers on;
    `reserved` the folders that only the program fills; `active` the SHA-256 of every script and drawing of ours;
    `inline` that of every script that our templates write into a page; `granted` the files that may be of any kind;
    `canaries` tell of what must stay hidden.
    """

    base: str = ""
    pages: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    active: frozenset[str] = frozenset()
    inline: frozenset[str] = frozenset()
    granted: frozenset[str] = frozenset()
    canaries: Canaries = field(default_factory=Canaries)


def _suffix(path: str) -> str:
    return path[path.rfind(".") :].lower() if "." in path.rpartition("/")[2] else ""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _unpacked(data: bytes, suffix: str) -> bytes | None:
    try:
        return gzip.decompress(data) if suffix == ".gz" else brotli.decompress(data)
    except (OSError, EOFError, zlib.error, brotli.error):
        return None


def _addresses(expected: Expected) -> Iterator[SiteFinding]:
    """Each address is asked for once, and none lies where only the program writes."""
    asked = Counter(unicodedata.normalize("NFC", url).casefold() for url in (*expected.pages, *expected.redirects))
    for url, times in asked.items():
        if times > 1:
            yield SiteFinding(url or "/", "twice")
        if url.startswith(expected.reserved):
            yield SiteFinding(url, "reserved")


def _names(files: Mapping[str, bytes], expected: Expected) -> Iterator[SiteFinding]:
    seen: dict[str, str] = {}
    for path in sorted(files):
        if _suffix(path) not in _SUFFIXES and path not in expected.granted:
            yield SiteFinding(path, "suffix")
        for step in range(path.count("/") + 1):
            part = "/".join(path.split("/")[: step + 1])
            other = seen.setdefault(unicodedata.normalize("NFC", part).casefold(), part)
            if other != part:
                yield SiteFinding(path, "case", (other,))
    for url in (*expected.pages, *expected.redirects):
        if f"{url}index.html" not in files:
            yield SiteFinding(f"{url}index.html", "absent")


def _stylesheet(path: str, text: str, atlas: Atlas) -> Iterator[SiteFinding]:
    addresses = [first or second for first, second in _CSS_ADDRESS.findall(text)]
    for one in atlas.findings(path, [Reference(address, Use.RESOURCE, 0) for address in addresses]):
        yield SiteFinding(path, "stylesheet", one.details)


def _refreshes(path: str, markup: Markup, expected: Expected) -> Iterator[SiteFinding]:
    may = path.removesuffix("index.html") in expected.redirects
    for content, line in markup.refreshes:
        match = _REFRESH.fullmatch(content)
        if may and match:
            markup.references.append(Reference(match[1], Use.RESOURCE, line))
        else:
            yield SiteFinding(path, "refresh", (content,), line)


def _page(path: str, text: str, atlas: Atlas, expected: Expected) -> Iterator[SiteFinding]:
    markup = read_markup(path, text)
    yield from markup.findings
    for script, line in markup.inline:
        if _digest(script.encode()) not in expected.inline:
            yield SiteFinding(path, "script", (script.strip(),), line)
    yield from _refreshes(path, markup, expected)
    yield from atlas.findings(path, markup.references)


def _text(path: str, data: bytes, atlas: Atlas, expected: Expected) -> Iterator[SiteFinding]:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        yield SiteFinding(path, "text")
        return
    if path.endswith(".html"):
        yield from _page(path, text, atlas, expected)
    elif path.endswith(".css"):
        yield from _stylesheet(path, text, atlas)
    elif path.endswith("sitemap.xml"):
        yield from atlas.findings("", [Reference(one, Use.RESOURCE, 0) for one in _LOC.findall(text)])


def _file(path: str, data: bytes, atlas: Atlas, expected: Expected) -> Iterator[SiteFinding]:
    suffix = _suffix(path)
    if suffix in _ACTIVE and _digest(data) not in expected.active:
        yield SiteFinding(path, "active", (suffix,))
    if suffix in _PICTURES:
        hidden = hidden_in(data)
        if hidden is None:
            yield SiteFinding(path, "not-a-picture")
        elif hidden:
            yield SiteFinding(path, "metadata", ("; ".join(hidden),))
    if suffix in _TEXTS:
        yield from _text(path, data, atlas, expected)


def _shown(path: str, data: bytes) -> str:
    """What a file says to who opens it. A picture without metadata says nothing; a letter in it would be chance."""
    if _suffix(path) in _PICTURES:
        return ""
    opened = _unpacked(data, ".gz") if data.startswith(_GZIP) else None
    text = (data if opened is None else opened).decode(errors="replace")
    # A calendar breaks its lines in the middle of words.
    return text.replace("\r\n ", "") if _suffix(path) == ".ics" else text


def findings(files: Mapping[str, bytes], expected: Expected) -> list[SiteFinding]:
    """Everything wrong with a site. `files` may read each file only when it is asked for."""
    return sorted({*of_site(files, expected), *of_files(files, heads(files), expected)})


def of_site(files: Mapping[str, bytes], expected: Expected) -> list[SiteFinding]:
    """What is wrong with the names of all files; none of them is read."""
    return [*_addresses(expected), *_names(files, expected)]


def heads(names: Iterable[str]) -> list[str]:
    """The files to look at in their order, without the packed forms that are looked at with their originals."""
    every = set(names)
    return sorted(name for name in every if _suffix(name) not in _PACKED or name.rpartition(".")[0] not in every)


def of_files(
    files: Mapping[str, bytes],
    names: Iterable[str],
    expected: Expected,
    *,
    leads: Callable[[str, Iterable[str]], None] = lambda path, names: None,  # noqa: ARG005 - tells nobody
) -> list[SiteFinding]:
    """What is wrong with some files and the packed forms beside them.

    `leads` is told of each to which files of the site it leads: as long as these are there, and nothing else is
    expected, it passes with the same bytes.
    """
    atlas = Atlas(files.keys(), expected.base)
    found: list[SiteFinding] = []
    for path in names:
        data = files[path]
        if _suffix(path) in _PACKED:
            found += _unlike(path, data, files.get(path.rpartition(".")[0]))
            continue
        atlas.reached.clear()
        found += _file(path, data, atlas, expected)
        leads(path, atlas.reached)
        found += expected.canaries.leaks(path, _shown(path, data), atlas.reached)
        for packed in (f"{path}{suffix}" for suffix in _PACKED):
            if packed in files:
                found += _unlike(packed, files[packed], data)
    return found


def _unlike(path: str, data: bytes, original: bytes | None) -> Iterator[SiteFinding]:
    opened = _unpacked(data, _suffix(path))
    if opened is None or opened != original:
        yield SiteFinding(path, "packed", (path.rpartition(".")[0],))
