"""A body to its events, by the one parser of the product: CommonMark with tables, notes, definitions and boxes.

Only this module knows the library. It reads in one pass whose time grows with the length alone; what it might make of
a body is limited here, so that no page, rule or search meets a body that it could not bear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from pyromark import Options, events_with_range

from thidua.source.events import Body, Event, Kind, Step

# Real pieces reach a tenth of each. A small table of many empty cells makes events by the hundred thousand.
LONGEST = 100_000
MOST_EVENTS = 30_000
DEEPEST = 32
_OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_DEFINITION_LIST | Options.ENABLE_GFM
_OPENING = {
    "Paragraph": Kind.PARAGRAPH,
    "Heading": Kind.HEADING,
    "BlockQuote": Kind.QUOTE,
    "CodeBlock": Kind.CODE_BLOCK,
    "List": Kind.LIST,
    "Item": Kind.ITEM,
    "FootnoteDefinition": Kind.NOTE,
    "DefinitionList": Kind.DEFINITIONS,
    "DefinitionListTitle": Kind.TERM,
    "DefinitionListDefinition": Kind.DEFINITION,
    "Table": Kind.TABLE,
    "TableHead": Kind.TABLE_HEAD,
    "TableRow": Kind.TABLE_ROW,
    "TableCell": Kind.CELL,
    "HtmlBlock": Kind.HTML_BLOCK,
    "Emphasis": Kind.EMPHASIS,
    "Strong": Kind.STRONG,
    "Link": Kind.LINK,
    "Image": Kind.IMAGE,
}
_LEAVES = {
    "Text": Kind.TEXT,
    "Code": Kind.CODE,
    "Html": Kind.HTML,
    "InlineHtml": Kind.HTML,
    "FootnoteReference": Kind.NOTE_MARK,
    "SoftBreak": Kind.SOFT_BREAK,
    "HardBreak": Kind.HARD_BREAK,
    "Rule": Kind.RULE,
}
# The library counts the blanks before an item's sign to the item.
_MARKER = re.compile(r"[ \t]*((\d{1,9})[.)]|[-+*])", re.ASCII)
INDENTED = "indented"
# 1 for each byte that begins a character, 0 for those that go on with one.
_BEGINS = bytes(byte not in range(0x80, 0xC0) for byte in range(256))


def _named(tag: str | Mapping[str, Any]) -> tuple[str, Any]:
    """A tag of the library, which is a name alone or a name with what it carries."""
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def _address(data: Mapping[str, str]) -> dict[str, Any]:
    mail = "mailto:" if data["link_type"] == "Email" else ""
    return {"text": data["link_type"].lower(), "target": f"{mail}{data['dest_url']}", "title": data["title"]}


def _code(data: str | Mapping[str, str]) -> dict[str, Any]:
    return {"text": INDENTED} if isinstance(data, str) else {"title": data["Fenced"].partition(" ")[0]}


def _item(source: str, start: int, end: int) -> Event:
    """An item begins with its sign."""
    typed = _MARKER.match(source, start)
    if typed is None:
        return Event(Kind.ITEM, Step.OPEN, start, end)
    return Event(Kind.ITEM, Step.OPEN, typed.start(1), end, text=typed[1], number=int(typed[2] or -1))


# What an opening event says beside its kind, from what the library's tag carries.
_CARRIED: Mapping[Kind, Callable[[Any], dict[str, Any]]] = {
    Kind.LINK: _address,
    Kind.IMAGE: _address,
    Kind.CODE_BLOCK: _code,
    Kind.HEADING: lambda data: {"number": int(data["level"][1:])},
    Kind.LIST: lambda data: {"number": -1 if data is None else data},
    Kind.TABLE: lambda data: {"alignments": tuple(one.lower() for one in data)},
    Kind.NOTE: lambda data: {"text": data},
    Kind.QUOTE: lambda data: {"text": (data or "").lower()},
}


def _offsets(source: str) -> Sequence[int]:
    """Of each byte of a text in UTF-8, how many characters begin before it."""
    data = source.encode()
    return range(len(data) + 1) if source.isascii() else list(accumulate(data.translate(_BEGINS), initial=0))


class _LimitError(Exception):
    """A body passed a limit: which, how much would be allowed, and the offset."""


def _events(source: str) -> Iterator[Event]:
    offsets = _offsets(source)
    for raw, span in events_with_range(source, options=_OPTIONS):
        start, end = offsets[span["start"]], offsets[span["end"]]
        name, data = _named(raw)
        if leaf := _LEAVES.get(name):
            yield Event(leaf, Step.LEAF, start, end, text=data or "")
        elif name == "Start":
            tag, carried = _named(data)
            kind = _OPENING[tag]
            if kind is Kind.ITEM:
                yield _item(source, start, end)
            else:
                says = _CARRIED.get(kind)
                yield Event(kind, Step.OPEN, start, end, **(says(carried) if says else {}))
        else:
            yield Event(_OPENING[_named(data)[0]], Step.CLOSE, start, end)


def _paired(events: Iterable[Event]) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """The events, and of each the index of its partner."""
    found: list[Event] = []
    partners: list[int] = []
    still_open: list[int] = []
    for index, event in enumerate(events):
        if index >= MOST_EVENTS:
            raise _LimitError("events", MOST_EVENTS, event.start)
        partner = index
        if event.step is Step.OPEN:
            still_open.append(index)
            if len(still_open) > DEEPEST:
                raise _LimitError("nested", DEEPEST, event.start)
        elif event.step is Step.CLOSE:
            partner = still_open.pop()
            partners[partner] = index
        found.append(event)
        partners.append(partner)
    return tuple(found), tuple(partners)


def parse(source: str, *, first_line: int = 1) -> Body:
    """A body's events, or the limit that it passed; never raises for what is in it."""
    if len(source) > LONGEST:
        return Body(source, first_line=first_line, unparsed="long", most=LONGEST, unparsed_at=LONGEST)
    try:
        events, partners = _paired(_events(source))
    except _LimitError as limit:
        why, most, at = limit.args
        return Body(source, first_line=first_line, unparsed=why, most=most, unparsed_at=at)
    except BaseException as error:
        # A panic of the library is no `Exception`; whatever else is none (Ctrl and C) must go on its way.
        if type(error).__name__ != "PanicException":
            raise
        return Body(source, first_line=first_line, unparsed="unparsed")
    return Body(source, events, partners, first_line)
