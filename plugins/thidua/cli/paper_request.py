"""What is asked of `thidua report`, what a kind of paper makes of it, and how a kind is declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thidua.cli.column import Column

WORD, EXCEL, TEXT, ARCHIVE = "docx", "xlsx", "txt", "zip"


class RefusedPieceError(Exception):
    """A piece may not become this paper as it stands; the text says why."""


@dataclass(frozen=True, slots=True)
class Request:
    """Of what a paper is asked for, and in which form; `options` are those that were given, by their names."""

    of: tuple[str, ...]
    form: str
    plan: Path | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> str:
        """The one period or piece."""
        return self.of[0]


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be written: one file, or files by their names that go into an archive; `notes` are for who asked."""

    data: bytes | Mapping[str, bytes]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind: what it is, of what it is made ("" of nothing but the plan), its forms, the usual one first.

    `options` are the names of those that it understands; with `several`, it is made of more than one at a time. `then`
    is the word that follows what it is made of, which may be left out where `is_then_free`.
    """

    what: str
    of: str
    forms: tuple[str, ...]
    make: Callable[[Column, Request], Ready | None]
    options: tuple[str, ...] = ()
    several: bool = False
    then: str = ""
    is_then_free: bool = False
