"""A file as a desk wrote it to the file as it was, with what was changed in it and nothing else.

A desk writes a whole head anew for one word: comments go, quotes and breaks of lines become its own. What says the same
stays as it stood, to the last byte; where that cannot be told for sure, the desk's own lines stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from thidua.findings import Edit, Position
from thidua.kinds import Kind
from thidua.schema.tables import ListOf
from thidua.source.document import Document, read_document
from thidua.source.edit import edited
from thidua.source.nodes import Node, Scalar, Sequence, Table, is_empty
from thidua.source.yaml_events import read_yaml

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_WORD = re.compile(r"\S+")
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*", re.ASCII)
_QUOTES = ("'", '"')


def _data(node: Node) -> Any:  # noqa: ANN401 - whatever stands in a file
    """What a value says: white space folded, what is empty left out, one value as a list of one."""
    if is_empty(node):
        return None
    if isinstance(node, Scalar):
        text = " ".join(node.text.split())
        # A desk reads `007` as seven, and writes that.
        return float(text) if node.plain and _NUMBER.fullmatch(text) else text
    if isinstance(node, Sequence):
        items = [_data(one) for one in node.said]
        return items[0] if len(items) == 1 and isinstance(node.said[0], Scalar) else items
    return {key: said for key, entry in node.entries.items() if (said := _data(entry.node)) is not None}


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one key of a head, with the blank lines and comments below it."""

    node: Node
    lines: tuple[str, ...]
    # How many of the lines are the key's own.
    own: int

    @property
    def below(self) -> tuple[str, ...]:
        return self.lines[self.own :]


def _blocks(document: Document) -> tuple[tuple[str, ...], dict[str, _Block]] | None:
    """What stands above the first key, and the block of each; None of a head that is not laid out in lines."""
    front = document.front
    if front is None or not document.is_whole:
        return None
    lines = document.text.split("\n")[: document.body_line - 2]
    entries = sorted(front.entries.items(), key=lambda one: one[1].key_at.line)
    starts = [entry.key_at.line for _, entry in entries]
    if any(entry.key_at.column != 1 for _, entry in entries) or len(set(starts)) != len(starts):
        return None
    found = {}
    for (key, entry), start, end in zip(entries, starts, [*starts[1:], len(lines) + 1], strict=True):
        last = entry.node.end
        # A block text ends where the next line begins.
        own = max(start, last.line - 1 if last.column == 1 and last.line > start else last.line) - start + 1
        found[key] = _Block(entry.node, tuple(lines[start - 1 : end - 1]), own)
    return tuple(lines[1 : (starts[0] if starts else len(lines) + 1) - 1]), found


def _quoted(source: str) -> tuple[str, str, str]:
    """The text of a value as it is written, and what stands before and behind it."""
    if source[:1] in _QUOTES and source[-1:] == source[:1]:
        return source[0], source[1:-1], source[0]
    if source[:1] in {"|", ">"}:
        head, line, rest = source.partition("\n")
        return head + line, rest, ""
    return "", source, ""


def _reworded(source: str, old: str, new: str) -> str:
    """A value as it is written with other words in it; empty where its words are not those that are read of it."""
    before, text, behind = _quoted(source)
    places = [match.span() for match in _WORD.finditer(text)]
    was, words = old.split(), new.split()
    if [text[start:end] for start, end in places] != was or not was or not words:
        return ""
    written, at = [before], 0
    for code, first, last, start, end in SequenceMatcher(None, was, words, autojunk=False).get_opcodes():
        if code == "equal":
            continue
        came = " ".join(words[start:end])
        if first == last:
            # Words that come in stand behind the one before them, or before the first.
            place = places[first - 1][1] if first else places[0][0]
            written += [text[at:place], f" {came}" if first else f"{came} "]
            at = place
        elif came:
            written += [text[at : places[first][0]], came]
            at = places[last - 1][1]
        else:
            # What goes takes the space before it along, or the one behind it at the very beginning.
            start_of = places[first - 1][1] if first else places[0][0]
            written.append(text[at:start_of])
            at = places[last - 1][1] if first else places[last][0]
    return "".join([*written, text[at:], behind])


def _between(lines: tuple[str, ...], first_line: int, start: Position, end: Position) -> str:
    rows = list(lines[start.line - first_line : end.line - first_line + 1])
    if len(rows) <= end.line - start.line:
        # The end of a text that goes on to the end of its block.
        rows.append("")
    rows[-1] = rows[-1][: end.column - 1]
    rows[0] = rows[0][start.column - 1 :]
    return "\n".join(rows)


def _edits(old: Node, new: Node, lines: tuple[str, ...], first_line: int) -> Iterator[Edit | None]:
    """What makes of one value the other; None among them where its layout is another."""
    if _data(old) == _data(new):
        return
    if isinstance(old, Scalar) and isinstance(new, Scalar):
        written = _reworded(_between(lines, first_line, old.at, old.end), old.text, new.text)
        yield Edit(old.at, old.end, written) if written else None
    elif isinstance(old, Table) and isinstance(new, Table) and old.entries.keys() >= new.entries.keys():
        for key, entry in old.entries.items():
            if key in new.entries:
                yield from _edits(entry.node, new.entries[key].node, lines, first_line)
            elif not is_empty(entry.node):
                yield None
    elif isinstance(old, Sequence) and isinstance(new, Sequence) and len(old.items) == len(new.items):
        for one, other in zip(old.items, new.items, strict=True):
            yield from _edits(one, other, lines, first_line)
    else:
        yield None


def _changed(key: str, old: _Block, new: _Block, first_line: int) -> tuple[str, ...]:
    """The lines of a key with another value: its own with other words in them, or else those of the desk."""
    edits = list(_edits(old.node, new.node, old.lines, first_line))
    if all(edits):
        # The lines as a file of their own.
        up = first_line - 1
        moved = [
            Edit(Position(one.start.line - up, one.start.column), Position(one.end.line - up, one.end.column), one.text)
            for one in edits
            if one is not None
        ]
        text = edited("".join(f"{line}\n" for line in old.lines).encode(), moved).decode()
        root, _ = read_yaml(text)
        entry = root.entries.get(key) if isinstance(root, Table) else None
        if entry and _data(entry.node) == _data(new.node):
            return tuple(text.removesuffix("\n").split("\n"))
    return (*new.lines[: new.own], *old.below)


def _head(old: Document, new: Document) -> list[str] | None:
    was, now = _blocks(old), _blocks(new)
    if was is None or now is None:
        return None
    above, before = was
    _, after = now
    written: dict[str, tuple[str, ...]] = {}
    line = 2 + len(above)
    for key, block in before.items():
        other = after.get(key)
        if other is None:
            # What said nothing is no change where it is gone.
            written[key] = block.lines if is_empty(block.node) else block.below
        else:
            is_same = _data(block.node) == _data(other.node)
            written[key] = block.lines if is_same else _changed(key, block, other, line)
        line += len(block.lines)
    order = list(before)
    for previous, key in zip((None, *after), after, strict=False):
        if key not in before and not is_empty(after[key].node):
            order.insert(order.index(previous) + 1 if previous in order else 0, key)
            written[key] = after[key].lines[: after[key].own]
    return [*above, *(one for key in order for one in written[key])]


def _body(old: str, new: str) -> str:
    """The body; a last line's end that the desk added is no change."""
    return old if new in {old, f"{old}\n"} else new


def kept(old: bytes, new: str) -> str:
    """What a desk wrote over a file, with every line that says the same as it stood; the desk's own where in doubt."""
    before, after = read_document("", old), read_document("", new.encode())
    head = _head(before, after)
    if head is None:
        return new
    text = "\n".join(["---", *head, "---", _body(before.body, after.body)])
    read = read_document("", text.encode())
    if read.front is None or after.front is None or _data(read.front) != _data(after.front):
        return new
    # What is read has lost its mark and its ends of lines.
    mark = "\ufeff" if old.startswith(b"\xef\xbb\xbf") else ""
    is_crlf = old.count(b"\r\n") * 2 > old.count(b"\n")
    return mark + (text.replace("\n", "\r\n") if is_crlf else text)


def begun(new: str) -> str:
    """A new file as a desk wrote it, with the blank line below its head that people leave there."""
    document = read_document("", new.encode())
    if document.front is None or not document.is_whole or not document.body.strip():
        return new
    lines = new.split("\n")
    head, body = lines[: document.body_line - 1], lines[document.body_line - 1 :]
    return "\n".join([*head, "", *body]) if body[0].strip() else new


def listed(data: bytes, kind: Kind) -> str:
    """A file as a desk is given it: one value stands as a list where the form has a list, or it would show none."""
    document = read_document("", data)
    keys = kind.record.keys
    edits = [
        Edit(entry.node.at, entry.node.end, f"[{entry.node.text}]")
        for key, entry in (document.front or Table()).entries.items()
        if key in keys and _is_list(keys[key].type) and isinstance(entry.node, Scalar) and _is_id(entry.node)
    ]
    text = edited(data, edits).decode() if document.is_whole else data.decode("utf-8", "replace")
    # Browsers have one end of a line; what was there is put back when it is saved.
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _is_list(kind: object) -> bool:
    return isinstance(kind, ListOf) and kind.or_one


def _is_id(node: Scalar) -> bool:
    return node.plain and bool(_ID.fullmatch(node.text))
