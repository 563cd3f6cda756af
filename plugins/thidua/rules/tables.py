"""TD6: tables that are no tables, text that became a row of one, and cells that are lost or cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.raw import Raw, raws
from thidua.rules.shown import cut
from thidua.source.events import Body, Event, Kind, Step
from thidua.values import frozen

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,100}\|?")
# A bar within code parts two cells all the same, as tables are cut before anything else is read.
_CODE = re.compile(r"(?<![`\\])`([^`\n|]{0,100}(?<!\\)\|[^`\n]{0,100})`(?!`)")
_MOST_COLUMNS = 8
_LEAST_ROWS = 2


@frozen()
class _Line:
    """One line of a passage: where it begins in the passage, and its source without what stands before it."""

    at: int
    text: str

    @property
    def is_row(self) -> bool:
        return len(self.text) > 1 and self.text.startswith("|") and bool(re.search(r"(?<!\\)\|$", self.text))

    @property
    def is_rule(self) -> bool:
        return "|" in self.text and "-" in self.text and bool(_RULE.fullmatch(self.text))

    @property
    def columns(self) -> int:
        return len(_PIPE.split(re.sub(r"^\||(?<!\\)\|$", "", self.text)))


def _lines(raw: Raw) -> list[_Line]:
    found, at = [], 0
    for part in raw.passage.text.split("\n"):
        found.append(_Line(at, raw.written(at, at + len(part)).strip() if part else ""))
        at += len(part) + 1
    return found


def _rule_for(columns: int) -> str:
    return f"|{' --- |' * min(columns, _MOST_COLUMNS)}"


def _escaped(row: str) -> str:
    return _CODE.sub(lambda found: _PIPE.sub(r"\\|", found[0]), row)


def _without_head(raw: Raw, lines: list[_Line], rule: int) -> Iterator[Finding]:
    """What is wrong with lines of which one was meant as the row of hyphens."""
    line = lines[rule]
    if not rule:
        if len(lines) > 1 and "|" in lines[1].text:
            yield Finding("broken-table", raw.place(line.at), {"case": "head", "line": cut(line.text)})
        return
    head = lines[rule - 1]
    if not _PIPE.search(head.text):
        return
    mended = _Line(head.at, _escaped(head.text))
    if head.columns != line.columns and mended.columns == line.columns:
        yield Finding("lost-cell", raw.place(head.at), {"case": "code", "right": mended.text[:200]})
    elif head.columns != line.columns:
        data = {"case": "columns", "columns": str(head.columns), "right": _rule_for(head.columns)}
        yield Finding("broken-table", raw.place(line.at), data)
    elif rule > 1:
        data = {"above": cut(lines[rule - 2].text), "line": cut(head.text)}
        yield Finding("broken-table", raw.place(head.at), data)


def _no_table(raw: Raw) -> Iterator[Finding]:
    """Lines of bars that did not become a table."""
    lines = _lines(raw)
    rules = [number for number, line in enumerate(lines) if line.is_rule]
    if rules:
        yield from _without_head(raw, lines, rules[0])
        return
    rows = [line for line in lines if line.is_row]
    if len(rows) >= _LEAST_ROWS:
        yield Finding("broken-table", raw.place(rows[0].at), {"case": "rule", "right": _rule_for(rows[0].columns)})


def _is_lone_row(raw: Raw) -> bool:
    return "\n" not in raw.text and _lines(raw)[0].is_row and raw.passage.kind is Kind.PARAGRAPH


def _outside(body: Body) -> Iterator[Finding]:
    """What is wrong with bars that stand in no table; rows that blank lines part are told once."""
    before, run = None, 0
    for raw in raws(body):
        if raw.passage.kind is Kind.CELL:
            before, run = raw, 1
        elif "|" not in raw.text:
            before, run = None, 0
        elif _is_lone_row(raw):
            run += 1
            # The second row shows that the first was meant as one.
            if run == _LEAST_ROWS and before:
                yield Finding("broken-table", raw.place(0), {"case": "apart", "line": cut(raw.passage.text)})
            before = raw
        else:
            before, run = None, 0
            yield from _no_table(raw)


def _cells(body: Body, index: int) -> list[Event]:
    return [event for event in body.inner(index) if event.kind is Kind.CELL and event.step is Step.OPEN]


def _row(body: Body, index: int, columns: int) -> Iterator[Finding]:
    """What is wrong with one row of a table."""
    row = body.events[index]
    source = body.written(row)
    typed = source.rstrip()
    at = body.position(row.start)
    if "|" in source and (mended := _escaped(typed)) != typed:
        yield Finding("lost-cell", at, {"case": "code", "right": mended[:200]})
        return
    cells = _cells(body, index)
    beyond = body.source[cells[-1].end : row.end].strip() if cells else ""
    lost = [one.strip() for one in _PIPE.split(beyond) if one.strip()]
    if lost:
        yield Finding("lost-cell", at, {"columns": str(columns), "lost": cut(" | ".join(lost))})


def _inside(body: Body) -> Iterator[Finding]:
    """Rows that were text, and cells that have no column."""
    for index, table in body.opened(Kind.TABLE):
        columns = len(table.alignments)
        for at in range(index + 1, body.partners[index]):
            event = body.events[at]
            if event.step is not Step.OPEN or event.kind not in {Kind.TABLE_HEAD, Kind.TABLE_ROW}:
                continue
            source = body.written(event)
            if event.kind is Kind.TABLE_ROW and not _PIPE.search(source) and columns > 1:
                data = {"case": "below", "line": cut(source)}
                yield Finding("broken-table", body.position(event.start), data)
                break
            yield from _row(body, at, columns)


def tables(piece: Piece) -> Iterator[Finding]:
    """Every place where a table is not what was meant."""
    if "|" in piece.body.source:
        yield from _outside(piece.body)
        yield from _inside(piece.body)


TABLE_RULES = (tables,)
