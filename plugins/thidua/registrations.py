"""A year's registration file to its rows, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thidua.content import World
from thidua.findings import Finding
from thidua.plan.choice import choose_plan
from thidua.plan.names import names_of, unknown
from thidua.records.registration import REGISTRATIONS, Registration
from thidua.schema.scalars import Findings, Invalid
from thidua.source.document import DataFile, read_data_file
from thidua.source.yaml_events import Limits

_LIMITS = Limits(depth=5, events=50_000, size=512 * 1024, comments=True)
_NAME = re.compile(r"(?:.*/)?((?:19|20)\d{2})\.yml", re.ASCII)


def _unknown_references(row: Registration, world: World) -> Iterator[Finding]:
    judge = choose_plan(world.plans, date(row.year, 12, 31))
    if judge is None:
        return
    units = names_of(judge.plan.units)
    if row.unit and row.unit not in units:
        finding = unknown("unknown-unit", (row.row, "unit"), row.unit, units)
        yield replace(finding, data={**finding.data, "case": "registered"})
    fields = judge.plan.field_names()
    wanted = row.field.id
    if (wanted and wanted not in fields) or (row.field.other and not judge.plan.fields_open):
        yield unknown("unknown-field", (row.row, "field"), wanted or row.field.other, fields)


def read_registrations(path: str, data: bytes, world: World) -> tuple[list[Registration], DataFile, Findings]:
    """The rows of `registrations/<year>.yml`; a row with a finding is kept as far as it is right."""
    source = read_data_file(path, data, limits=_LIMITS)
    findings: Findings = list(source.findings)
    match = _NAME.fullmatch(path)
    if match is None:
        findings.append(Finding("bad-file-name", (), {"name": path.rpartition("/")[2], "suggestion": ""}))
        return [], source, findings
    if source.root is None:
        return [], source, findings
    values = REGISTRATIONS.read(source.root, (), findings)
    if isinstance(values, Invalid):
        return [], source, findings
    rows = [
        replace(row, path=path, year=int(match[1]), row=number)
        for number, row in enumerate(values)
        if isinstance(row, Registration)
    ]
    for row in rows:
        findings += _unknown_references(row, world)
    return rows, source, findings
