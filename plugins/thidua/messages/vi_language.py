"""All that is said of findings in Vietnamese."""

from __future__ import annotations

from thidua.messages import vi, vi_cases, words
from thidua.messages.language import Language
from thidua.messages.terms import NOTES, REASONS, SHAPES

LANGUAGE = Language(
    messages=vi.MESSAGES,
    cases=vi_cases.CASES,
    shapes=SHAPES["vi"],
    reasons=REASONS["vi"],
    notes=NOTES["vi"],
    keys={**words.KEYS, **words.INNER_KEYS},
    explained="labels",
    comma=",",
    near=vi.NEAR,
    file=vi.FILE,
    head=vi.HEAD,
    item=vi.ITEM,
    inside=vi.INSIDE,
    nth=vi.NTH,
    of=vi.OF,
    wrapped=vi.WRAPPED,
    bare=vi.BARE,
)
