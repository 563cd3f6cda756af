"""What a page lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from thidua.pages.views import Card, Cell, Link


def cards_in(value: object) -> Iterator[Card | Link]:
    """What a page lists: cards, and the names in the cells of a board, each as often as it stands there."""
    if isinstance(value, Card):
        yield value
    elif isinstance(value, Cell):
        yield from value.stories
    elif isinstance(value, tuple):
        for one in value:
            yield from cards_in(one)
    elif is_dataclass(value) and not isinstance(value, type | Link):
        for one in fields(value):
            yield from cards_in(getattr(value, one.name))
