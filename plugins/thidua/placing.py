"""All that a check found to placed findings, in one step: each gets its place, its weight and its turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from thidua.content import Piece
from thidua.findings import Audience, Edit, Finding, PlacedFinding, Position, Severity, dotted
from thidua.rules.allowances import allowed
from thidua.rules.catalogue import BY_NAME
from thidua.source.nodes import Node, Table, locate, span_of
from thidua.values import frozen


@frozen()
class Found:
    """What was found in one file: `root` is its head or data, in which routes lead to places; None where it has none.

    A `piece` may soften or allow what was found in it. The office's own files are plans and registrations.
    """

    path: str
    findings: tuple[Finding, ...]
    root: Node | None = None
    piece: Piece | None = None
    is_office: bool = False


def _edit(finding: Finding, root: Node) -> Edit | None:
    """What mends a finding, where a rule knew the one right answer."""
    if finding.edit is not None:
        return finding.edit
    if not finding.fix or isinstance(finding.at, Position):
        return None
    span = span_of(root, finding.at, on_key=finding.on_key)
    return Edit(*span, finding.fix) if span else None


def _placed(finding: Finding, one: Found) -> PlacedFinding:
    rule = BY_NAME[finding.rule]
    root = one.root if one.root is not None else Table()
    is_soft = rule.softens and one.piece is not None and one.piece.is_draft
    if isinstance(finding.at, Position):
        position, field_path = finding.at, ""
    else:
        position = locate(root, finding.at, on_key=finding.on_key)
        field_path = dotted(finding.at)
    return PlacedFinding(
        one.path,
        position,
        rule.code,
        rule.name,
        Severity.WARNING if is_soft else rule.severity,
        # Whoever else may make the same mistake in a story: an office's file is the office's to mend.
        Audience.OFFICE if one.is_office else rule.audience,
        field_path,
        MappingProxyType(dict(finding.data)),
        _edit(finding, root),
    )


def _all(found: Iterable[Found]) -> Iterator[PlacedFinding]:
    for one in found:
        for finding in allowed(one.piece, one.findings) if one.piece else one.findings:
            yield _placed(finding, one)


def place(found: Iterable[Found]) -> tuple[PlacedFinding, ...]:
    """Every finding with its exact place and its gravity, in the order of every output."""
    return tuple(sorted(_all(found), key=lambda one: one.sort_key))
