"""A year's registration file to its rows, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.content import World
from thidua.findings import Finding
from thidua.plan.choice import judge_of_year
from thidua.plan.names import names_of, unknown
from thidua.records.registration import REGISTRATIONS, Registration
from thidua.schema.scalars import Findings
from thidua.source.document import DataFile
from thidua.yearly import read_rows


def _unknown_references(row: Registration, world: World) -> Iterator[Finding]:
    judge = judge_of_year(world.plans, row.year)
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
    rows, source, findings = read_rows(path, data, REGISTRATIONS, Registration)
    for row in rows:
        findings += _unknown_references(row, world)
    return rows, source, findings
