"""What the search is given: pieces, and what they can be narrowed by, as plain data."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from thidua.search.words import words_of


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. `text` and `more` are paragraphs: its own, and what stands around them and belongs to it.

    `values` are those of each facet, in the order of the facets.
    """

    url: str
    title: str
    kicker: str
    by: str
    date: dt.date | None
    text: tuple[str, ...]
    more: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """What pieces can be narrowed by: its key in addresses, its name on the screen, its values in their order."""

    key: str
    name: str
    values: tuple[str, ...]


def as_json(value: object) -> bytes:
    """Compact, in UTF-8, with its keys in the order in which they came."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def digest(piece: Piece) -> bytes:
    """All that an index takes from one piece: its words in UTF-8, a line for each paragraph, the title first.

    It hangs on the piece alone, so it may be kept for as long as the piece does not change.
    """
    return "\n".join(" ".join(words_of(part)) for part in (piece.title, *piece.text, *piece.more)).encode()


def shown(piece: Piece) -> bytes:
    """What a list of results prints of a piece, and what a phrase is looked for in."""
    return as_json(
        {
            "url": piece.url,
            "title": piece.title,
            "kicker": piece.kicker,
            "by": piece.by,
            "date": piece.date.isoformat() if piece.date else "",
            "text": "\n".join(piece.text),
            "more": "\n".join(piece.more),
        }
    )
