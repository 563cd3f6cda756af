"""What an editor allowed in a file: the warnings that `allow` silences, and allowances that are no use."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.diagnostics import Diagnostic, Finding, Severity
from thidua.rules.catalogue import BY_CODE
from thidua.rules.context import Piece

_OWN = frozenset({"TD315", "TD316"})


def allowed(piece: Piece, diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[Finding]]:
    """The diagnostics that stay, and findings about the allowances themselves; an error is never silenced."""
    kept = list(diagnostics)
    findings: list[Finding] = []
    for index, one in enumerate(piece.content.allow):
        if not one.code:
            continue
        rule = BY_CODE.get(one.code)
        route = ("allow", index, "code")
        if rule is None or rule.severity is Severity.ERROR or one.code in _OWN:
            findings.append(Finding("bad-allowance", route, {"code": one.code}))
            continue
        silenced = [d for d in kept if d.code == one.code and d.severity is Severity.WARNING]
        if not silenced:
            findings.append(Finding("unused-allowance", route, {"code": one.code}))
        kept = [d for d in kept if d not in silenced]
    return kept, findings
