"""TD6: tables that are no tables, and rows of which a part is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.diagnostics import Finding
from thidua.source.blocks import Block, Line

_PIPE = re.compile(r"(?<!\\)\|")
_SHOWN = 50


def _is_rule(line: Line) -> bool:
    text = line.plain.strip()
    return "|" in text and "-" in text and set(text) <= set("|:- ")


def _cells(line: Line, *, bordered: bool) -> list[str]:
    text = line.plain.strip()
    if bordered:
        text = text.removeprefix("|")
        text = text[:-1] if text.endswith("|") and not text.endswith("\\|") else text
    return _PIPE.split(text)


def _is_row(line: Line) -> bool:
    text = line.plain.strip()
    return text.startswith("|") and text.endswith("|") and len(text) > 1


def _rule_for(cells: int) -> str:
    return f"|{' --- |' * min(cells, 8)}"


def _rows(block: Block, *, bordered: bool, columns: int) -> Iterator[Finding]:
    """What is wrong below the head of a table: text that became a row, and cells that have no column."""
    for line in block[2:]:
        if not _PIPE.search(line.plain):
            if line.plain.strip():
                yield Finding("broken-table", line.at, {"case": "below", "line": line.text.strip()[:_SHOWN]})
            return
        beyond = _cells(line, bordered=bordered)[columns:]
        if any(cell.strip() for cell in beyond):
            lost = " | ".join(cell.strip() for cell in beyond)[:_SHOWN]
            yield Finding("lost-cell", line.at, {"columns": str(columns), "lost": lost})


def table_faults(block: Block) -> Iterator[Finding]:
    """What is wrong with the table in a block, if there is one."""
    rules = [number for number, line in enumerate(block) if number and _is_rule(line)]
    if not rules:
        rows = [line for line in block if _is_row(line)]
        if len(rows) > 1:
            right = _rule_for(len(_cells(rows[0], bordered=True)))
            yield Finding("broken-table", rows[0].at, {"case": "rule", "right": right})
        return
    head = block[rules[0] - 1]
    if not _PIPE.search(head.plain):
        return
    bordered = head.plain.strip().startswith("|") or head.plain.strip().endswith("|")
    columns = len(_cells(head, bordered=bordered))
    if rules[0] > 1:
        above = block[rules[0] - 2].text.strip()[:_SHOWN]
        yield Finding("broken-table", head.at, {"above": above, "line": head.text.strip()[:_SHOWN]})
    elif len(_cells(block[1], bordered=bordered)) != columns:
        data = {"case": "columns", "columns": str(columns), "right": _rule_for(columns)}
        yield Finding("broken-table", block[1].at, data)
    else:
        yield from _rows(block, bordered=bordered, columns=columns)
