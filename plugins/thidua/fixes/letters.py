"""Letters that only look Vietnamese (`ð`, a hat behind its tone), where the word around them is Vietnamese."""

from __future__ import annotations

from thidua import patterns as re
from thidua.vietnamese import is_syllable

_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")


def is_sure(text: str, offset: int, typed: str, meant: str) -> bool:
    """Whether the word is a syllable of Vietnamese with the letter that is meant: `Guðmundur` is none."""
    for word in _WORD.finditer(text, max(0, text.rfind(" ", 0, offset))):
        if word.start() <= offset < word.end():
            at = offset - word.start()
            # Its other letters may be broken too: each is mended in its turn.
            mended = word[0][:at] + meant + word[0][at + len(typed) :]
            return is_syllable(re.sub("ð", "đ", mended.lower()))
        if word.start() > offset:
            break
    return False
