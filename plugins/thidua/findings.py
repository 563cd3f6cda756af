"""What a check found: where, which rule, and the data from which a sentence is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

Route = tuple[str | int, ...]


class Severity(StrEnum):
    """How grave a finding is: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Audience(StrEnum):
    """Who can mend a finding."""

    REPORTER = "reporter"
    EDITOR = "editor"
    OFFICE = "office"


class Position(NamedTuple):
    """A place in a text; both count from 1, columns in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What to write from `start` up to `end`, which stays; places as the reader of the file told them."""

    start: Position
    end: Position
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: its name, a place, and data; never a sentence.

    `at` is a route into the front matter (`("subject", "kind")`) or a position in the body.
    `on_key` points at the key that ends the route instead of at its value.
    `fix` is what to write in its place, given only where there is no other right answer; where `at` is a position, or
    more than a value must be written, `edit` says the same by places.
    `data` fills the sentences of `messages/`. Some of its keys are more than words to print: `case` chooses another
    sentence for the same rule; `why`, `note` and `expected` name a text of `messages/terms.py`; `suggestion` is what
    was probably meant, and `known` (with what people call it `labels`, in English `glosses`) all that may stand there.
    """

    rule: str
    at: Route | Position = ()
    data: Mapping[str, str] = field(default_factory=dict)
    on_key: bool = False
    fix: str = ""
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding with its rule and its exact place; renderers turn it into text."""

    path: str
    position: Position
    code: str
    name: str
    severity: Severity
    audience: Audience
    field_path: str = ""
    data: Mapping[str, str] = field(default_factory=dict, hash=False)
    fix: Edit | None = None

    @property
    def sort_key(self) -> tuple[str, Position, str, str, tuple[tuple[str, str], ...]]:
        """Order of findings in every output: by file, then place, then code."""
        return (self.path, self.position, self.code, self.field_path, tuple(sorted(self.data.items())))


def dotted(route: Route) -> str:
    """`("subject", "kind")` as `subject.kind`; a list's item counts from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in route)
