"""The handbook's pages to examples, and an example with the small world around it to a check's Result.

An example is a line that names its file and the fence with the whole file, straight after it:

    Tệp `exemplars/2026/to-mot-cua.md`:

    ```md
    ---
    ...
    ```

Plans, registrations, receipts and mkdocs.yml are named from the project's root, all else from the content folder.
The fence's
language says how the file comes to be: `bytes` has `\\x0A` for each byte that a page cannot show, and is UTF-8
elsewhere; `link` holds where a symbolic link leads to; `picture` tells in words what a picture's file is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import thidua
from thidua.check import Inputs, Result, check
from thidua.kinds import PICTURES
from thidua.reading import SourceFile
from thidua.shell.settings import Settings, read_settings
from thidua.shell.territory import territory_findings
from thidua.source.picture import PictureFacts, read_picture

HANDBOOK = Path(thidua.__file__).parent / "handbook"
WORLD = Path(__file__).parent / "handbook_world"
TODAY = date(2026, 10, 1)
SETTINGS = "mkdocs.yml"
FOLDERS = ("plans", "content", "registrations", "receipts")
_EXAMPLE = re.compile(
    r"^Tệp `(?P<path>[^`\n]+)`:\n\n(?P<fence>`{3,}|~{3,})(?P<language>\w+)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1$\n?", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(
    r"(?P<type>\w+), (?P<width>\d+) × (?P<height>\d+) điểm ảnh, (?P<size>[\d,]+) MB"
    r"(?P<more>, ảnh động|, chép dở|, màu in \(CMYK\))?\n"
)
_SHOWN = re.compile(r"^!\[([^\]]+)\]\(pictures/([a-z-]+)\.webp\)$", re.MULTILINE)
_BYTE = re.compile(rb"\\x([0-9A-F]{2})")


@dataclass(frozen=True, slots=True)
class Example:
    """One file as a page shows it."""

    path: str
    language: str
    text: str

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        written = self.text.encode()
        if self.language == "bytes":
            return _BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), written)
        return written


def pages(folder: str = "") -> dict[str, str]:
    """The text of every page of one folder of the handbook, by its name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((HANDBOOK / folder).glob("*.md"))}


def without_fences(text: str) -> str:
    """A page's own words, without any example."""
    return _FENCE.sub("", text)


def section(text: str, heading: str) -> str:
    """What stands between a heading of the second level and the next one; fences may hold such headings too."""
    fences = [match.span() for match in _FENCE.finditer(text)]
    heads = [
        match
        for match in re.finditer(r"^## (.+)\n", text, re.MULTILINE)
        if not any(start <= match.start() < end for start, end in fences)
    ]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        if head[1] == heading:
            return text[head.end() : following.start() if following else len(text)]
    return ""


def examples(text: str) -> list[Example]:
    """The examples in a text, in order."""
    return [Example(match["path"], match["language"], match["text"]) for match in _EXAMPLE.finditer(text)]


def count_fences(text: str) -> int:
    """How many fences a text has, named or not."""
    return len(_FENCE.findall(text))


@cache
def _world(folder: str) -> dict[str, SourceFile]:
    top = WORLD / folder
    sources = (
        _source(path.relative_to(WORLD).as_posix(), path.read_bytes())
        for path in sorted(top.rglob("*"))
        if path.is_file()
    )
    return {source.path: source for source in sources}


def _source(path: str, data: bytes = b"", unread: str = "") -> SourceFile:
    picture = read_picture(io.BytesIO(data)) if path.endswith(PICTURES) else None
    inside = path.removeprefix("content/") if path.startswith("content/") else ""
    return SourceFile(path, data, inside, unread, picture)


def _facts(text: str) -> PictureFacts:
    said = _PICTURE.fullmatch(text)
    assert said, text
    size = float(said["size"].replace(",", ".")) * 1024 * 1024
    return PictureFacts(
        type=said["type"].lower(),
        width=int(said["width"]),
        height=int(said["height"]),
        animated=said["more"] == ", ảnh động",
        bytes=int(size),
        whole=said["more"] != ", chép dở",
        colours="print" if said["more"] == ", màu in (CMYK)" else "",
    )


def _settings(text: str) -> Settings:
    """What the shell reads from a mkdocs.yml."""
    with TemporaryDirectory() as folder:
        config = Path(folder) / SETTINGS
        config.write_text(text, encoding="utf-8")
        settings = read_settings(config)
        return replace(settings, findings=(*settings.findings, *territory_findings(settings)))


def the_world() -> Inputs:
    """A plan, pages, a story and registrations without a fault."""
    plans, content, registrations, receipts = (tuple(_world(folder).values()) for folder in FOLDERS)
    return Inputs(plans, content, registrations, receipts)


def inputs_with(example: Example) -> Inputs:
    """The small world, with one file added or put in the place of its own."""
    plans, content, registrations, receipts = (dict(_world(folder)) for folder in FOLDERS)
    settings = Settings(Path(), None)
    folder = example.path.partition("/")[0]
    if example.path == SETTINGS:
        settings = _settings(example.text)
        named = [settings.shown(path) for path in settings.plans]
        plans = {path: plans.get(path, _source(path, unread="không có tệp này")) for path in named}
    elif folder in {"plans", "registrations", "receipts"}:
        of_folder = {"plans": plans, "registrations": registrations, "receipts": receipts}[folder]
        of_folder[example.path] = _source(example.path, example.data)
    else:
        path = f"content/{example.path}"
        content[path] = _source(path, example.data, "tệp là liên kết" if example.language == "link" else "")
        if example.language == "picture":
            content[path] = replace(content[path], picture=_facts(example.text))
    return Inputs(
        tuple(plans.values()),
        tuple(content.values()),
        tuple(registrations.values()),
        tuple(receipts.values()),
        settings.findings,
        settings.shown_texts,
    )


def check_example(example: Example) -> Result:
    """What a check says of one example."""
    return check(inputs_with(example), today=TODAY)


def tables(text: str, first_heading: str) -> Iterator[list[str]]:
    """The cells of every row of the tables whose first column has this heading."""
    wanted = False
    for line in without_fences(text).split("\n"):
        if not line.startswith("|"):
            wanted = False
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
        if wanted and not set(line) <= set("|-: "):
            yield cells
        wanted = wanted or cells[0] == first_heading


def shown_pictures(chapter: str) -> list[tuple[str, str]]:
    """The pictures that a chapter shows, in their order: name and alternative text."""
    return [(name, alt) for alt, name in _SHOWN.findall(pages()[chapter])]
