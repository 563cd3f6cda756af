"""What an editor allowed in a file: the findings that `allow` silences, and allowances that are no use."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.diagnostics import Diagnostic, Finding, Severity
from thidua.records.common import Allowance
from thidua.rules.catalogue import BY_CODE, RETIRED
from thidua.rules.context import Piece

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


def allowed(piece: Piece, diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[Finding]]:
    """The diagnostics that stay, and findings about the allowances themselves.

    An error is never silenced, but for one that its rule lets an editor override with a reason.
    """
    kept = list(diagnostics)
    findings: list[Finding] = []
    for index, one in enumerate(piece.content.allow):
        if not one.code:
            continue
        if why := _refusal(one):
            at = ("allow", index, "reason" if why == "thin-reason" else "code")
            code = one.code.strip().upper()
            meant = code if why == "unknown-code" and code in BY_CODE else ""
            findings.append(Finding("bad-allowance", at, {"code": one.code, "why": why, "suggestion": meant}))
            continue
        route = ("allow", index, "code")
        silenced = [d for d in kept if d.code == one.code]
        if not silenced:
            findings.append(Finding("unused-allowance", route, {"code": one.code}))
        kept = [d for d in kept if d not in silenced]
    return kept, findings
