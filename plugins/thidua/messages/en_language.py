"""All that is said of findings in English."""

from __future__ import annotations

from thidua.messages import en, en_cases
from thidua.messages.language import Language
from thidua.messages.terms import NOTES, REASONS, SHAPES

LANGUAGE = Language(
    messages=en.MESSAGES,
    cases=en_cases.CASES,
    shapes=SHAPES["en"],
    reasons=REASONS["en"],
    notes=NOTES["en"],
    keys={},
    explained="glosses",
    comma=".",
    near=en.NEAR,
    file=en.FILE,
    head=en.HEAD,
    item=en.ITEM,
    inside=en.INSIDE,
    nth=en.NTH,
    of=en.OF,
    wrapped=en.WRAPPED,
    bare=en.BARE,
)
