"""One made text to a whole story with the text in one of the places where a reporter might leave it.

A line of a data file is a code (of what must be found; look-alikes have none), a place and a text. `▸` stands before
each thing that must be found, `⏎` is a line break.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.small_column import HERE, checked, story
from thidua.check import Result
from thidua.findings import Position

FOLDER = Path(__file__).parent
MARK, BREAK = "▸", "⏎"
_BODY = "Bà con đến từ lúc sương chưa tan.\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _table(text: str) -> str:
    head, _, cell = text.partition(" | ")
    return story(f"{_BODY}\n| Tên | {head} | Ghi chú |\n| --- | --- | --- |\n| Người thứ nhất | {cell} | tốt |\n")


def _photo(**said: str) -> str:
    parts = {"file": "to-mot-cua.jpg", "alt": "Máy in trên bàn", "credit": "Trung tâm Thông tin", **said}
    return "{" + ", ".join(f"{key}: {_quoted(value)}" for key, value in parts.items()) + "}"


PLACES: dict[str, Callable[[str], str]] = {
    "body": lambda text: story(f"{_BODY}\n{text}\n\n{_BODY}"),
    "list": lambda text: story(f"{_BODY}\n- Việc đầu tiên\n- {text}\n"),
    "quote": lambda text: story(f"{_BODY}\n> {text}\n"),
    "table": _table,
    "code": lambda text: story(f"{_BODY}\n```\n{text}\n```\n"),
    "comment": lambda text: story(f"{_BODY}\n<!-- {text} -->\n"),
    "alt": lambda text: story(f"{_BODY}\n![{text}](to-mot-cua.jpg)\n"),
    "link-text": lambda text: story(f"{_BODY}\nXem thêm ở [{text}](https://vi-du.example/).\n"),
    "link-target": lambda text: story(f"{_BODY}\nXem thêm [ở đây]({text}).\n"),
    "title-of-link": lambda text: story(f'{_BODY}\nXem thêm [ở đây](https://vi-du.example/ "{text}").\n'),
    "title": lambda text: story(_BODY, title=_quoted(text)),
    "summary": lambda text: story(_BODY, summary=_quoted(text)),
    "achievements": lambda text: story(_BODY, achievements=f"\n  - Việc đầu tiên\n  - {_quoted(text)}"),
    "credit": lambda text: story(_BODY, photo=_photo(credit=text)),
    "photo-alt": lambda text: story(_BODY, photo=_photo(alt=text)),
    "review": lambda text: story(_BODY, reviews=f"[{{date: 2026-05-01, note: {_quoted(text)}}}]"),
    "head-comment": lambda text: story(_BODY, author=f"Phóng viên\n# {text}"),
}


@dataclass(frozen=True)
class Case:
    """One made text in one place; `code` is empty for a look-alike."""

    code: str
    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.code or 'none'} {self.place}: {self.text}".replace("\n", BREAK)

    @property
    def marked(self) -> str:
        return PLACES[self.place](self.text)

    @property
    def expected(self) -> list[tuple[str, Position]]:
        found = []
        for number, line in enumerate(self.marked.split("\n"), 1):
            parts = line.split(MARK)[:-1]
            columns = [sum(len(part) for part in parts[: index + 1]) + 1 for index in range(len(parts))]
            found += [(self.code, Position(number, column)) for column in columns]
        return found

    @property
    def found(self) -> list[tuple[str, Position]]:
        return personal_findings(checked(self.marked.replace(MARK, "")))


def personal_findings(result: Result) -> list[tuple[str, Position]]:
    """The code and place of every finding about personal data in the one story."""
    return [
        (one.code, one.position)
        for one in result.findings
        if one.code.startswith("TD8") and one.path == f"content/{HERE}"
    ]


def read_cases(name: str) -> list[Case]:
    """The cases of one data file."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    cases = []
    for line in lines:
        if line and not line.startswith("#"):
            code, rest = line.split(" ", 1) if line.startswith("TD") else ("", line)
            place, text = rest.split(" ", 1)
            cases.append(Case(code, place, text.replace(BREAK, "\n")))
    return cases
