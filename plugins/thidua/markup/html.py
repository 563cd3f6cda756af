"""A body's events to its HTML: what was checked is what is published, and nothing of it is read a second time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import chain, count
from urllib.parse import quote

from thidua.anchors import heading_ids
from thidua.source.events import Body, Event, Kind, Step
from thidua.source.passages import alternative
from thidua.vietnamese import slug

BOXES = {
    "note": "Lưu ý",
    "tip": "Mẹo hay",
    "important": "Quan trọng",
    "warning": "Cảnh báo",
    "caution": "Thận trọng",
}
_BACK = "Trở lại chỗ đánh dấu chú thích"
# What an address may hold as it is; all else is written in percent, as CommonMark's own renderer does.
_SAFE_IN_ADDRESSES = "!#$%&'()*+,-./:;=?@_~"
_PLAIN = {
    Kind.PARAGRAPH: ("<p>", "</p>\n"),
    Kind.DEFINITIONS: ("<dl>\n", "</dl>\n"),
    Kind.TERM: ("<dt>", "</dt>\n"),
    Kind.DEFINITION: ("<dd>", "</dd>\n"),
    Kind.HTML_BLOCK: ("<p>", "</p>\n"),
    Kind.EMPHASIS: ("<em>", "</em>"),
    Kind.STRONG: ("<strong>", "</strong>"),
}
_TABLED = frozenset({Kind.TABLE, Kind.TABLE_HEAD, Kind.TABLE_ROW, Kind.CELL})
_BREAKS = {Kind.SOFT_BREAK: "\n", Kind.HARD_BREAK: "<br>\n", Kind.RULE: "<hr>\n"}


def address(target: str) -> str:
    """A link's target as an attribute holds it."""
    return escape(quote(target, safe=_SAFE_IN_ADDRESSES))


@dataclass(slots=True)
class _Note:
    """A note at the foot of a body: its label, its number, its id, and how often it was marked."""

    label: str
    number: int
    id: str
    marks: int = 0

    def mark_id(self, turn: int) -> str:
        return f"fnref{turn if turn > 1 else ''}:{self.id}"


@dataclass(slots=True)
class _Table:
    """A table that is being written: how its columns are aligned, which of them comes next, and as what."""

    alignments: tuple[str, ...]
    column: int = 0
    cell: str = "th"

    def next_cell(self) -> tuple[str, str]:
        side = self.alignments[self.column] if self.column < len(self.alignments) else "none"
        self.column += 1
        aligned = "" if side == "none" else f' align="{side}"'
        return f"<{self.cell}{aligned}>", f"</{self.cell}>"


@dataclass(slots=True)
class _Writer:
    """Walks through a body and writes. Notes wait for the end, in the order of their first marks."""

    body: Body
    href: Callable[[str], str | None]
    ids: dict[int, str]
    out: list[str] = field(default_factory=list)
    closings: list[str] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    # Of each list that is open, the number that its next item has by itself.
    numbers: list[int] = field(default_factory=list)
    notes: dict[str, _Note] = field(default_factory=dict)
    order: list[_Note] = field(default_factory=list)
    note_ids: set[str] = field(default_factory=set)

    def write(self, start: int, end: int) -> None:
        """Writes what stands between two events."""
        at = start
        while at < end:
            event = self.body.events[at]
            if event.kind is Kind.NOTE:
                at = self.body.partners[at]
            elif event.kind is Kind.IMAGE:
                self._image(event, at)
                at = self.body.partners[at]
            elif event.step is Step.LEAF:
                self._leaf(event)
            elif event.step is Step.OPEN:
                opening, closing = _PLAIN.get(event.kind) or self._opened(event, at)
                self.out.append(opening)
                self.closings.append(closing)
            else:
                self._close(event)
            at += 1

    def _leaf(self, event: Event) -> None:
        if event.kind is Kind.NOTE_MARK:
            self.out.append(self._mark(event.text))
        elif event.kind is Kind.CODE:
            self.out.append(f"<code>{escape(event.text)}</code>")
        else:
            self.out.append(_BREAKS.get(event.kind) or escape(event.text))

    def _close(self, event: Event) -> None:
        self.out.append(self.closings.pop())
        if event.kind is Kind.LIST:
            self.numbers.pop()
        elif event.kind is Kind.TABLE:
            self.tables.pop()

    def _opened(self, event: Event, index: int) -> tuple[str, str]:
        """What is written where a construct opens and where it closes."""
        match event.kind:
            case Kind.HEADING:
                return f'<h{event.number} id="{self.ids[index]}">', f"</h{event.number}>\n"
            case Kind.LINK:
                target = self.href(event.target)
                return ("", "") if target is None else (f'<a href="{address(target)}"{_title(event)}>', "</a>")
            case Kind.CODE_BLOCK:
                language = f' class="language-{escape(event.title)}"' if event.title else ""
                return f"<pre><code{language}>", "</code></pre>\n"
            case Kind.QUOTE:
                return _quote(event.text)
            case _:
                return self._tabled(event) if event.kind in _TABLED else self._listed(event, index)

    def _listed(self, event: Event, index: int) -> tuple[str, str]:
        return self._list(event, index) if event.kind is Kind.LIST else self._item(event)

    def _list(self, event: Event, index: int) -> tuple[str, str]:
        self.numbers.append(event.number)
        if event.number < 0:
            return "<ul>\n", "</ul>\n"
        typed = self.body.events[index + 1].text
        is_padded = typed[:1] == "0" and typed[1:2].isdecimal()
        names = [name for name, is_so in (("paren", typed.endswith(")")), ("zero", is_padded)) if is_so]
        looks = f' class="{" ".join(names)}"' if names else ""
        start = "" if event.number == 1 else f' start="{event.number}"'
        return f"<ol{start}{looks}>\n", "</ol>\n"

    def _item(self, event: Event) -> tuple[str, str]:
        """An item with the number that was typed, where a browser would count another."""
        is_other = event.number >= 0 and event.number != self.numbers[-1]
        self.numbers[-1] = event.number + 1
        return f'<li value="{event.number}">' if is_other else "<li>", "</li>\n"

    def _tabled(self, event: Event) -> tuple[str, str]:
        if event.kind is Kind.TABLE:
            self.tables.append(_Table(event.alignments))
            return "<table>\n", "</tbody>\n</table>\n"
        table = self.tables[-1]
        if event.kind is Kind.CELL:
            return table.next_cell()
        table.column = 0
        if event.kind is Kind.TABLE_HEAD:
            table.cell = "th"
            return "<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n"
        table.cell = "td"
        return "<tr>", "</tr>\n"

    def _image(self, event: Event, index: int) -> None:
        words = escape(alternative(self.body, index))
        self.out.append(f'<img src="{address(self.href(event.target) or "")}" alt="{words}"{_title(event)}>')

    def _mark(self, label: str) -> str:
        note = self._note(label.casefold())
        note.marks += 1
        return (
            f'<sup id="{note.mark_id(note.marks)}"><a class="footnote-ref" href="#fn:{note.id}">{note.number}</a></sup>'
        )

    def _note(self, label: str) -> _Note:
        """The note of a label, numbered when it is first met; its id is the label where that can be one."""
        if label not in self.notes:
            number = len(self.notes) + 1
            # The number of one note may be the label of another, and so may whatever is made of both.
            names = chain((slug(label), f"{number}"), (f"{number}-{turn}" for turn in count(2)))
            found = next(name for name in names if name and name not in self.note_ids)
            self.note_ids.add(found)
            self.notes[label] = _Note(label, number, found)
            self.order.append(self.notes[label])
        return self.notes[label]

    def write_notes(self) -> None:
        """Writes each note at the end; one that nothing marks, or that has its label of another, loses no word."""
        places: dict[str, list[int]] = {}
        for index, event in self.body.opened(Kind.NOTE):
            places.setdefault(event.text.casefold(), []).append(index)
        if not places:
            return
        self.out.append('<div class="footnote">\n<hr>\n<ol>\n')
        for note in self._in_order(places):
            self._write_note(note, places.get(note.label, []))
        self.out.append("</ol>\n</div>\n")

    def _in_order(self, labels: Iterable[str]) -> Iterator[_Note]:
        """First the notes that are marked, also those that a note marks as it is written; then all others."""
        waiting = iter(labels)
        for written in count():
            if written == len(self.order):
                label = next((one for one in waiting if one not in self.notes), None)
                if label is None:
                    return
                self._note(label)
            yield self.order[written]

    def _write_note(self, note: _Note, places: Iterable[int]) -> None:
        self.out.append(f'<li id="fn:{note.id}">\n')
        for index in places:
            self.write(index + 1, self.body.partners[index])
        back = "".join(
            f'&#160;<a class="footnote-backref" href="#{note.mark_id(turn)}" title="{_BACK} {note.number}">&#8617;</a>'
            for turn in range(1, note.marks + 1)
        )
        # The way back stands at the end of the note's last line.
        self.out.insert(len(self.out) - (self.out[-1] == _PLAIN[Kind.PARAGRAPH][1]), back)
        self.out.append("</li>\n")


def _title(event: Event) -> str:
    return f' title="{escape(event.title)}"' if event.title else ""


def _quote(box: str) -> tuple[str, str]:
    if not box:
        return "<blockquote>\n", "</blockquote>\n"
    name = BOXES.get(box, BOXES["note"])
    return f'<div class="admonition {box}">\n<p class="admonition-title">{name}</p>\n', "</div>\n"


def to_html(body: Body, *, href: Callable[[str], str | None] = str) -> str:
    """The HTML of a body. `href` turns a target as it was typed into the address that the page needs.

    Where it gives None, the words of a link are printed without it.

    Raw HTML, which the check refuses, is printed as the text that it is.
    """
    writer = _Writer(body, href, dict(heading_ids(body)))
    writer.write(0, len(body.events))
    writer.write_notes()
    return "".join(writer.out)
