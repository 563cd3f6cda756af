"""The hostile corpus: what stands in hostile/*.toml to files on a disk, each with the verdict that it must meet.

A table is one case. Without other keys it is a right story at `exemplars/2026/<file>-<case>.md`, to which it does one
of these: `body` or `parts` or `stairs` set its text, `keys` its keys (as YAML), `head` its whole front matter, `text`
and `bytes` (with `\\xHH`) the whole file, `repeat` the one or the other by a text and a number. `path` puts it
elsewhere; `files`, `links`, `pipes` say all that there is. `expect` are the names of the rules that must be broken,
none where the input is harmless; `at` is the place of the first finding, in lines of the body.
"""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.small_column import PLAN, body_line, story

FOLDER = Path(__file__).parent / "hostile"
SETTINGS = """site_name: Thi đua
site_url: https://thidua.vanphong.example/
docs_dir: content
theme: {name: material, language: vi, font: false}
plugins: [thidua/fields, thidua/quota, thidua/column]
extra: {thidua: {plans: [plans/plan.yml]}}
"""
_BYTE = re.compile(rb"\\x([0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Case:
    """One hostile input and its verdict."""

    name: str
    files: dict[bytes, bytes]
    expect: list[str]
    at: str = ""
    links: dict[str, str] = field(default_factory=dict)
    pipes: tuple[str, ...] = ()

    @property
    def is_harmless(self) -> bool:
        return not self.expect

    @property
    def is_special(self) -> bool:
        """Whether it cannot stand in one folder with all others."""
        return bool(self.links or self.pipes)

    def write(self, content: Path) -> None:
        """Puts the files into a content folder."""
        for name in (*map(os.fsdecode, self.files), *self.links, *self.pipes):
            (content / name).parent.mkdir(parents=True, exist_ok=True)
        for raw, data in self.files.items():
            (content / os.fsdecode(raw)).write_bytes(data)
        for name, target in self.links.items():
            (content / name).symlink_to(target)
        for name in self.pipes:
            os.mkfifo(content / name)


def _unescaped(text: str) -> bytes:
    return _BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), text.encode())


def _body(given: dict[str, Any]) -> str:
    if "parts" in given:
        return "".join(text * times for text, times in given["parts"])
    if "stairs" in given:
        step, line, count = given["stairs"]
        numbers = range(count) if count > 0 else range(-count, 0, -1)
        return "".join(step * number + line for number in numbers)
    body: str = given.get("body", "Bà con đến từ lúc sương chưa tan.")
    return body


def _text(given: dict[str, Any]) -> str:
    if "repeat" in given:
        what, text, times = given["repeat"]
        given = {**given, what: text * times} if what in {"head", "body"} else {**given, "keys": {what: text * times}}
    if "head" in given:
        return f"---\n{given['head'].strip()}\n---\n{_body(given)}\n"
    if "text" in given:
        text = given["text"]
    else:
        body = _body(given)
        text = story(f"{body}\n" if body else "", **given.get("keys", {}))
    text = text.replace("{story}", story()).replace("\n", given.get("line_ends", "\n"))
    return unicodedata.normalize(given["form"], text) if "form" in given else text


def _data(given: dict[str, Any]) -> bytes:
    if "bytes" in given:
        return _unescaped(given["bytes"].replace("{story}", story()))
    return _text(given).encode(given.get("encoding", "utf-8"))


def _case(name: str, given: dict[str, Any]) -> Case:
    at = given.get("at", "")
    if at:
        line, _, column = at.removeprefix("+").partition(":")
        at = f"{body_line(_text(given)) + int(line) - 1}:{column}"
    if {"files", "links", "pipes"} & given.keys():
        texts: dict[str, str] = given.get("files", {})
        files = {path.encode(): text.replace("{story}", story()).encode() for path, text in texts.items()}
        return Case(name, files, given["expect"], at, given.get("links", {}), tuple(given.get("pipes", ())))
    path = given.get("path", f"exemplars/2026/{name}.md").encode()
    if "path_bytes" in given:
        path = _unescaped(given["path_bytes"])
    return Case(name, {path: _data(given)}, given["expect"], at)


def cases() -> list[Case]:
    """Every case of the corpus."""
    return [
        _case(f"{path.stem}-{name}", given)
        for path in sorted(FOLDER.glob("*.toml"))
        for name, given in tomllib.loads(path.read_text(encoding="utf-8")).items()
    ]


def column(folder: Path) -> Path:
    """A column with a plan and nothing else; its content folder."""
    (folder / "content").mkdir(parents=True)
    (folder / "plans").mkdir()
    (folder / "plans" / "plan.yml").write_text(PLAN, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder / "content"
