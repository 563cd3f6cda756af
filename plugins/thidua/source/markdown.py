"""A body to its events, by the one parser of the product: CommonMark with tables, notes, definitions and boxes.

Only this module knows the library. It reads in one pass whose time grows with the length alone; what it might make of
a body is limited here, so that no page, rule or search meets a body that it could not bear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
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
# For each byte 1, but for those that begin no character and go on with one.
_MARKED = bytes(one not in range(0x80, 0xC0) for one in range(256))


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
        return Event(_ITEM, _OPEN, start, end)
    return Event(_ITEM, _OPEN, typed.start(1), end, typed[1], number=int(typed[2] or -1))


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


def _offsets(source: str, ends: Iterable[int]) -> Mapping[int, int] | Sequence[int]:
    """Of each byte of a text in UTF-8 at which something begins or ends, how many characters begin before it."""
    data = source.encode()
    if len(data) == len(source):
        return range(len(data) + 1)
    marked = data.translate(_MARKED)
    offsets, last, offset = {}, 0, 0
    for at in sorted(set(ends)):
        offset += marked.count(1, last, at)
        offsets[at] = offset
        last = at
    return offsets


# As `Event._make`, without a look at how many there are; and words that a loop looks up once, not at every event.
_made = tuple.__new__
_OPEN, _CLOSE, _LEAF, _ITEM = Step.OPEN, Step.CLOSE, Step.LEAF, Kind.ITEM


class _LimitError(Exception):
    """A body passed a limit: which, how much would be allowed, and the offset."""


def _opening(source: str, start: int, end: int, data: str | Mapping[str, Any]) -> Event:
    tag, carried = _named(data)
    kind = _OPENING[tag]
    if kind is _ITEM:
        return _item(source, start, end)
    says = _CARRIED.get(kind)
    return Event(kind, _OPEN, start, end, **says(carried)) if says else Event(kind, _OPEN, start, end)


def _paired(source: str) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """The events, and of each the index of its partner."""
    # No more are taken from the library than are looked at.
    read = list(islice(events_with_range(source, options=_OPTIONS), MOST_EVENTS + 1))
    offsets = _offsets(source, [*[span["start"] for _, span in read], *[span["end"] for _, span in read]])
    name: str
    data: Any
    found: list[Event] = []
    partners: list[int] = []
    still_open: list[int] = []
    for raw, span in read:
        start, end = offsets[span["start"]], offsets[span["end"]]
        # As `_named`, in the innermost loop of all.
        if isinstance(raw, str):
            name, data = raw, ""
        else:
            ((name, data),) = raw.items()
        index = partner = len(found)
        if name in _LEAVES:
            event = _made(Event, (_LEAVES[name], _LEAF, start, end, data, "", "", -1, ()))
        elif name == "Start":
            event = _opening(source, start, end, data)
            still_open.append(index)
        else:
            partner = still_open.pop()
            partners[partner] = index
            event = _made(Event, (found[partner][0], _CLOSE, start, end, "", "", "", -1, ()))
        if index >= MOST_EVENTS:
            raise _LimitError("events", MOST_EVENTS, event.start)
        if len(still_open) > DEEPEST:
            raise _LimitError("nested", DEEPEST, event.start)
        found.append(event)
        partners.append(partner)
    return tuple(found), tuple(partners)


def parse(source: str, *, first_line: int = 1) -> Body:
    """A body's events, or the limit that it passed; never raises for what is in it."""
    if len(source) > LONGEST:
        return Body(source, first_line=first_line, unparsed="long", most=LONGEST, unparsed_at=LONGEST)
    try:
        events, partners = _paired(source)
    except _LimitError as limit:
        why, most, at = limit.args
        return Body(source, first_line=first_line, unparsed=why, most=most, unparsed_at=at)
    except BaseException as error:
        # A panic of the library is no `Exception`; whatever else is none (Ctrl and C) must go on its way.
        if type(error).__name__ != "PanicException":
            raise
        return Body(source, first_line=first_line, unparsed="unparsed")
    return Body(source, events, partners, first_line)
