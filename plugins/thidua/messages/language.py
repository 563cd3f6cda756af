"""What one language says of findings: one shape for all, so that a language is there whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from thidua.values import frozen

# What is wrong, and what would be right.
Sentence: TypeAlias = tuple[str, str]


@frozen(kw_only=True)
class Language:
    """Texts with `{…}` to be filled in.

    `messages` by the name of a rule, `cases` by that and a case (`bad-date/no-such-day`); `shapes`, `reasons` and
    `notes` are the parts of sentences that a finding's data names. `keys` are what people call keys where that differs
    from the key itself, `explained` names the data in which all that may stand somewhere is explained, and `comma`
    stands in a number.
    """

    messages: Mapping[str, Sentence]
    cases: Mapping[str, Sentence]
    shapes: Mapping[str, str]
    reasons: Mapping[str, str]
    notes: Mapping[str, str]
    keys: Mapping[str, str]
    explained: str
    comma: str
    near: str
    file: str
    head: str
    item: str
    inside: str
    nth: str
    of: str
    wrapped: str
    bare: str

    def label(self, way: list[str], key: str) -> str:
        """What people call a key at the end of a way into a file."""
        return self.keys.get(".".join(way[-2:])) or self.keys.get(key, key)
