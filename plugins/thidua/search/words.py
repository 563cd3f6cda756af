"""Text to the words that the search compares, and a word to the bare form by which it is filed.

`theme/assets/search-words.js` does the same in the browser; one table of cases holds both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from thidua.vietnamese import fold

# Letters and digits part, so that `m²`, `m2` and `m 2` are the same, and `07KH` and `07/KH` are.
_WORD = re.compile(r"[^\W\d_]+|\d+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_OPEN = re.compile(r"(?<!q)(?:o[ae]|uy)$")
_PADDED = re.compile(r"0\d")
# Alone after these, `i` and `y` are two spellings of one word: sĩ and sỹ, kĩ and kỹ, quí and quý.
_LONE = re.compile(r"(?:[hklmst]|qu)y")
_LOOKALIKE = str.maketrans("ðÐ", "đĐ")

# A language has few words, and says them often.
_remembered = lru_cache(maxsize=1 << 16)


@_remembered
def house_tones(word: str) -> str:
    """A lower-case word with its tone where the house sets it: `hòa` and `thủy`, never `hoà` or `thuỷ`."""
    parts = unicodedata.normalize("NFD", word)
    tone = _TONES.search(parts)
    bare = _TONES.sub("", parts)
    if not tone or not _OPEN.search(bare):
        return word
    return unicodedata.normalize("NFC", f"{bare[:-1]}{tone[0]}{bare[-1]}")


def composed(text: str) -> str:
    """A text in one form: composed, with plain letters and digits for `²`, `ﬁ` and full-width ones, đ for ð."""
    text = unicodedata.normalize("NFC", text)
    if "ð" in text or "Ð" in text:
        text = text.translate(_LOOKALIKE)
    if unicodedata.is_normalized("NFKC", text):
        return text
    # One by one, as the browser does it to know where in the text each came from.
    return "".join(unicodedata.normalize("NFKC", char) for char in text)


@_remembered
def _word(found: str) -> str:
    if _PADDED.fullmatch(found):
        return found[1]
    return house_tones(unicodedata.normalize("NFC", found.lower()))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text: lower case, tones in their place, `05` as `5`; punctuation is gone."""
    return [_word(found) for found in _WORD.findall(composed(text))]


@_remembered
def filed(word: str) -> str:
    """The form by which a word is filed: without accents, đ as d, `sỹ` under `si`."""
    bare = fold(word)
    return f"{bare[:-1]}i" if _LONE.fullmatch(bare) else bare
