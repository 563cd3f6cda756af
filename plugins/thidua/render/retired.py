"""A rule that is none any more to the sentence that says so, in the terminal and on the page that it once had."""

from __future__ import annotations

from thidua.messages.terms import REASONS
from thidua.rules.catalogue import RETIRED


def farewell(code: str) -> str:
    """Why a retired rule went, and since when."""
    retired = RETIRED[code]
    return f"Quy tắc {code} ({retired.name}) đã bỏ từ phiên bản {retired.since}: {REASONS['vi'][retired.why]}."
