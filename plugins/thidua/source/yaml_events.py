"""YAML text to nodes with positions, in one pass over the parser's events.

No alias, anchor, tag, merge or duplicate key gets through, so no value can be anything but what it looks like, and no
small file can grow into a large tree. Every scalar stays text: `no`, `12:30` and `00123` are what was typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import yaml

from thidua import patterns as re
from thidua.everyday import Everyday
from thidua.findings import Edit, Finding, Position
from thidua.fixes.blanks import ODD_SPACE, run
from thidua.source.nodes import Node, Pair, Scalar, Sequence, Table
from thidua.source.text import shown, unseen
from thidua.source.yaml_lines import bullet
from thidua.values import frozen

_HASH = re.compile(r"\s#")
_ODD_START = re.compile(f"[{ODD_SPACE}]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen()
class Limits:
    """How much structure a file may have; `size` in characters. `comments` may follow values in plans."""

    depth: int = 4
    events: int = 400
    size: int = 16 * 1024
    comments: bool = False


class _RefusedError(Exception):
    """Ends the pass over the events; carries what was found."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


class _Reader:
    def __init__(self, text: str, first_line: int, limits: Limits) -> None:
        self._events: Iterator[Any] = iter(yaml.parse(str(text), Loader=_LOADER))
        self._first_line = first_line
        self._lines = text.split("\n")
        self._limits = limits
        self._count = 0
        self.findings: list[Finding] = []
        # Without escapes a value is no more than parts of the text, and as well in order as that.
        is_sound = isinstance(text, Everyday) or (not unseen(text) and unicodedata.is_normalized("NFC", text))
        self._is_clean = "\\" not in text and is_sound
        self._may_be_cut = not limits.comments and bool(_HASH.search(text))

    def place(self, mark: Any) -> Position:
        return Position(mark.line + self._first_line, mark.column + 1)

    def next(self) -> Any:
        event = next(self._events)
        self._count += 1
        if self._count > self._limits.events:
            raise _RefusedError(Finding("too-complex", self.place(event.start_mark), {"what": "events"}))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(self._anchor(event.start_mark))
        if getattr(event, "tag", None):
            raise _RefusedError(Finding("unsafe-yaml", self.place(event.start_mark), {"what": "tag"}))
        return event

    def _anchor(self, mark: Any) -> Finding:
        # `*` in front of a line is meant for the hyphen of a list.
        is_bullet = bullet(self._lines[mark.line][: mark.column + 2]) == "*"
        case = {"case": "bullet"} if is_bullet else {}
        found = Finding("unsafe-yaml", self.place(mark), {"what": "anchor", **case})
        at = self.place(mark).line
        if not is_bullet:
            return found
        from thidua.fixes.bullets import item_of_head

        return replace(found, edit=item_of_head(self._lines[mark.line], at))

    def document(self) -> Node | None:
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None
        root = self._node(self.next(), 1)
        self.next()
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusedError(Finding("second-document", self.place(after.start_mark)))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth > self._limits.depth:
            raise _RefusedError(Finding("too-complex", self.place(event.start_mark), {"what": "depth"}))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._table(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        plain = not event.style
        if plain and self._may_be_cut:
            self._warn_of_a_cut(event)
        return Scalar(self._text(event), self.place(event.start_mark), plain, self.place(event.end_mark))

    def _text(self, event: Any) -> str:
        if self._is_clean:
            return str(event.value)
        # `"\u202E"` is a character too, that the text of the file did not show.
        text = unicodedata.normalize("NFC", event.value)
        if hidden := unseen(text):
            char = f"U+{ord(text[hidden[0]]):04X}"
            self.findings.append(Finding("unseen-character", self.place(event.start_mark), {"char": char}))
        return shown(text) if hidden else text

    def _warn_of_a_cut(self, event: Any) -> None:
        # ` #` begins a comment: what follows is not part of the value, and the reporter may not know.
        end = event.end_mark
        rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
        if re.match(r"\s+#", rest):
            at = Position(end.line + self._first_line, end.column + 1 + len(rest) - len(rest.lstrip()))
            self.findings.append(Finding("cut-by-hash", at, {"lost": rest.strip()}))

    def _sequence(self, event: Any, depth: int) -> Sequence:
        at, items = self.place(event.start_mark), []
        while not isinstance(inner := self.next(), yaml.SequenceEndEvent):
            items.append(self._node(inner, depth + 1))
        return Sequence(tuple(items), at, self._end(event, inner, items[-1].end if items else at))

    def _table(self, event: Any, depth: int) -> Table:
        at = self.place(event.start_mark)
        last = at
        entries: dict[str, Pair] = {}
        while not isinstance(inner := self.next(), yaml.MappingEndEvent):
            key_at, key_end = self.place(inner.start_mark), self.place(inner.end_mark)
            if not isinstance(inner, yaml.ScalarEvent):
                raise _RefusedError(Finding("bad-key", key_at))
            if _ODD_START.match(inner.value):
                data = {"char": f"U+{ord(inner.value[0]):04X}", "case": "indent", "lead": ""}
                width = len(run(inner.value, 0))
                edit = Edit(key_at, Position(key_at.line, key_at.column + width), " " * width)
                raise _RefusedError(Finding("unseen-character", key_at, data, edit=edit))
            key = " ".join(self._text(inner).split())
            if key == "<<" and not inner.style:
                raise _RefusedError(Finding("unsafe-yaml", key_at, {"what": "merge"}))
            node = self._node(self.next(), depth + 1)
            last = node.end
            if key in entries:
                first = str(entries[key].key_at.line)
                self.findings.append(Finding("duplicate-key", key_at, {"key": key, "first": first}))
                continue
            entries[key] = Pair(key_at, node, key_end)
        return Table(MappingProxyType(entries), at, self._end(event, inner, last))

    def _end(self, first: Any, last: Any, inner: Position) -> Position:
        # Without brackets a list ends for the parser where the next thing begins, behind blank lines and comments.
        return self.place(last.end_mark) if first.flow_style else inner


def read_yaml(text: str, *, first_line: int = 1, limits: Limits = Limits()) -> tuple[Node | None, list[Finding]]:
    """The tree of a YAML text, or None where it cannot be read or is empty; and what is wrong with it.

    `first_line` is the line of the file on which the text begins.
    """
    if len(text) > limits.size:
        return None, [Finding("too-complex", Position(first_line, 1), {"what": "size"})]
    reader = _Reader(text, first_line, limits)
    try:
        return reader.document(), reader.findings
    except _RefusedError as refused:
        return None, [*reader.findings, refused.finding]
    except yaml.MarkedYAMLError as error:
        from thidua.source.yaml_findings import syntax_finding

        return None, [*reader.findings, syntax_finding(error, text.split("\n"), first_line)]
    except yaml.YAMLError:
        return None, [*reader.findings, Finding("bad-yaml", Position(first_line, 1), {"line": ""})]
