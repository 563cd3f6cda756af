"""A file of one year to its rows, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from thidua.findings import Finding
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.schema.scalars import Findings, Invalid
from thidua.schema.tables import ListOf
from thidua.source.document import DataFile, read_data_file
from thidua.source.yaml_events import Limits

_LIMITS = Limits(depth=5, events=50_000, size=512 * 1024, comments=True)
_NAME = re.compile(r"(?:.*/)?((?:19|20)\d{2})\.yml", re.ASCII)

Row = TypeVar("Row", Registration, Receipt)


def read_rows(path: str, data: bytes, rows: ListOf, kind: type[Row]) -> tuple[list[Row], DataFile, Findings]:
    """The rows of `<year>.yml`; a row with a fault is kept as far as it is right."""
    source = read_data_file(path, data, limits=_LIMITS)
    findings: Findings = list(source.findings)
    match = _NAME.fullmatch(path)
    if match is None:
        findings.append(Finding("bad-file-name", (), {"name": path.rpartition("/")[2], "suggestion": ""}))
        return [], source, findings
    values = rows.read(source.root, (), findings) if source.root is not None else ()
    found = () if isinstance(values, Invalid) else values
    year = int(match[1])
    placed = [
        replace(row, path=path, year=year, row=number) for number, row in enumerate(found) if isinstance(row, kind)
    ]
    return placed, source, findings
