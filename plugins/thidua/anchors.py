"""A body's headings to the ids by which links find them; they are part of addresses, which are for good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thidua.source.events import Body, Kind
from thidua.source.passages import words
from thidua.vietnamese import slug

# Ids that the frame of every page has, and that a heading must not take.
FRAME_IDS = frozenset({"main", "find", "search"})


def heading_id(text: str) -> str:
    """The id of a heading by itself: `Đường làng` at `duong-lang`; never one of the frame's own."""
    found = slug(text) or "muc"
    return f"muc-{found}" if found in FRAME_IDS else found


def heading_ids(body: Body) -> Iterator[tuple[int, str]]:
    """The index of each event that opens a heading, and the heading's id on its page.

    One that is there already is counted on: `ket-qua`, `ket-qua_1`, `ket-qua_2`; no slug has an underscore of its own.
    """
    taken: Counter[str] = Counter()
    for index, _ in body.opened(Kind.HEADING):
        found = heading_id(words(body.inner(index)))
        before = taken[found]
        taken[found] += 1
        yield index, f"{found}_{before}" if before else found


@dataclass(frozen=True, slots=True)
class Anchors:
    """The headings of every piece by its path in the content folder; each body is looked through once, when asked."""

    bodies: Mapping[str, Body] = field(default_factory=dict)
    _found: dict[str, Mapping[str, str]] = field(default_factory=dict, repr=False, compare=False)

    def of(self, inside: str) -> Mapping[str, str] | None:
        """The words of each heading of a piece by its id; None of a file that is none."""
        body = self.bodies.get(inside)
        if body is None:
            return None
        if inside not in self._found:
            self._found[inside] = {anchor: words(body.inner(index)) for index, anchor in heading_ids(body)}
        return self._found[inside]
