"""A body to its text: what the search finds, what the radio reads, and how long it takes to read."""

from __future__ import annotations

from thidua.source.events import Body, Kind
from thidua.source.passages import passages

_WORDS_A_MINUTE = 200


def texts(body: Body) -> list[str]:
    """The text passage by passage, white space made one blank; the words of pictures are left out."""
    found = (" ".join(one.text.split()) for one in passages(body) if one.kind is not Kind.IMAGE)
    return [one for one in found if one]


def reading_minutes(body: Body) -> int:
    """Whole minutes that a body takes to read, at least one."""
    return max(1, round(sum(len(one.split()) for one in texts(body)) / _WORDS_A_MINUTE))
