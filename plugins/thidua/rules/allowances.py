"""What an editor allowed in a file: the findings that `allow` silences, and allowances that are no use."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.content import Piece
from thidua.findings import Finding, Severity
from thidua.records.common import Allowance
from thidua.rules.catalogue import BY_CODE, RETIRED

_OWN = frozenset({"TD315", "TD316"})
# An error that passes is a decision: the next reader must learn from the file why it was made.
_SHORTEST_REASON = 10


def _refusal(one: Allowance) -> str:
    """Why an allowance cannot be followed; empty where it can."""
    rule = BY_CODE.get(one.code)
    if rule is None:
        # What was allowed under a rule that retired is no mistake; it is only of no use any more.
        return "" if one.code in RETIRED else "unknown-code"
    if one.code in _OWN or (rule.severity is Severity.ERROR and not rule.overridable):
        return "must-be-mended"
    is_thin = len(one.reason.strip()) < _SHORTEST_REASON
    return "thin-reason" if rule.severity is Severity.ERROR and is_thin else ""


def allowed(piece: Piece, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stay, with those about the allowances themselves behind them.

    An error is never silenced, but for one that its rule lets an editor override with a reason.
    """
    kept = list(findings)
    own: list[Finding] = []
    for index, one in enumerate(piece.content.allow):
        if not one.code:
            continue
        if why := _refusal(one):
            at = ("allow", index, "reason" if why == "thin-reason" else "code")
            code = one.code.strip().upper()
            meant = code if why == "unknown-code" and code in BY_CODE else ""
            own.append(Finding("bad-allowance", at, {"code": one.code, "why": why, "suggestion": meant}, fix=meant))
            continue
        name = BY_CODE[one.code].name if one.code in BY_CODE else ""
        left = [finding for finding in kept if finding.rule != name]
        if len(left) == len(kept):
            own.append(Finding("unused-allowance", ("allow", index, "code"), {"code": one.code}))
        kept = left
    return kept + own
