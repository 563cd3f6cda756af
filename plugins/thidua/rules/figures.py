"""TD6: figures that the page would print otherwise than they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.shown import cured
from thidua.source.events import Body, Event, Kind
from thidua.source.typed import line_from

# What stands before a mark within a figure and behind it: `5*6`, `12**.000**`, `5m*6m`, `3 *4* 5`, `5*x`.
_BEFORE, _BEHIND = re.compile(r"\d[.,]?$"), re.compile(r"[.,]?\d")
_BEFORE_WITH_UNIT = re.compile(r"\d[^\W\d_]{1,3}[²³]?$")
_BEFORE_APART, _BEHIND_APART = re.compile(r"\d $"), re.compile(r" \d")
_BEFORE_LETTER, _BEHIND_LETTER = re.compile(r"\d$"), re.compile(r"[^\W_]")
# The word at whose end or beginning a mark stands; one blank may part them.
_LEFT, _RIGHT = re.compile(r"\S* ?$"), re.compile(r" ?\S{0,40}")
_NEAR = 40
_MARK = re.compile(r"(?<!\\)[*_]")
_STAR = re.compile(r" ?(?<!\\)\* ?")
_MONTH = re.compile(r"tháng\b|\d{1,2}[./] ?(?:năm )?\d{4}\b", re.IGNORECASE)
_LEAST_YEAR = 100
_LAST_DAY = 31

Span = tuple[int, int]


def _stands(source: str, mark: Span, before: re.Pattern[str], behind: re.Pattern[str]) -> bool:
    start, end = mark
    return bool(before.search(source, max(0, start - _NEAR), start) and behind.match(source, end))


def _broken(body: Body, event: Event) -> Span | None:
    """The marks of an emphasis that part a figure, or that were signs of multiplication; None where neither does."""
    wide = 2 if event.kind is Kind.STRONG else 1
    opening, closing = (event.start, event.start + wide), (event.end - wide, event.end)
    source = body.source
    for mark in (opening, closing):
        if _stands(source, mark, _BEFORE, _BEHIND) or (wide == 1 and _stands(source, mark, _BEFORE_WITH_UNIT, _BEHIND)):
            return mark
    if wide > 1:
        return None
    if _stands(source, opening, _BEFORE_APART, _BEHIND) and _stands(source, closing, _BEFORE, _BEHIND_APART):
        return opening[0], closing[1]
    are_letters = all(_stands(source, mark, _BEFORE_LETTER, _BEHIND_LETTER) for mark in (opening, closing))
    return opening if are_letters else None


def broken_figure(piece: Piece) -> Iterator[Finding]:
    """Emphasis that opens or closes inside a number, or between two."""
    source = piece.body.source
    for _, event in piece.body.opened(Kind.EMPHASIS, Kind.STRONG):
        broken = _broken(piece.body, event)
        if broken is None:
            continue
        start, end = broken
        left, right = _LEFT.search(source, max(0, start - _NEAR), start), _RIGHT.match(source, end)
        word = f"{left[0] if left else ''}{source[start:end]}{right[0] if right else ''}"
        data = {"word": cured(word), "right": cured(_MARK.sub(r"\\\g<0>", word))}
        around = {source[start - 1], source[end]}
        is_product = event.kind is Kind.EMPHASIS and source[start] == "*" and not around & {".", ","}
        data |= {"product": cured(_STAR.sub(" × ", word).strip(" ×"))} if is_product else {"case": "half"}
        yield Finding("broken-figure", piece.body.position(start), data)


def _items(body: Body, index: int) -> Iterator[Event]:
    """The items of a list, without those of lists in it."""
    at = index + 1
    while at < body.partners[index]:
        yield body.events[at]
        at = body.partners[at] + 1


def _follow(numbers: list[int]) -> bool:
    """Whether years rise or fall from line to line, as in a list that is meant."""
    steps = [second - first for first, second in pairwise(numbers)]
    return bool(steps) and (all(step > 0 for step in steps) or all(step < 0 for step in steps))


def year_as_number(piece: Piece) -> Iterator[Finding]:
    """A paragraph that opens with a year, or a day and its month, and so becomes the item of a list."""
    body = piece.body
    for list_index, numbered in body.opened(Kind.LIST):
        items = [] if numbered.number < 0 else list(_items(body, list_index))
        if _follow([item.number for item in items]):
            continue
        for item in items:
            rest = line_from(body, item.start)[len(item.text) :]
            is_day = 1 <= item.number <= _LAST_DAY and _MONTH.match(rest.lstrip())
            if item.number >= _LEAST_YEAR or is_day:
                right = f"{item.text[:-1]}\\{item.text[-1]}{rest}"
                yield Finding("year-as-number", body.position(item.start), {"number": item.text, "right": cured(right)})


FIGURE_RULES = (broken_figure, year_as_number)
