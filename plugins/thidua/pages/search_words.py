"""Text to the words that the search index holds, once without accents and once with; `search-text.js` does the same.

The index is Pagefind's, which does not know that `đ` is a kind of `d`, and cannot find a phrase without accents in
text that has them. So it never sees an accent: a word goes in folded (`duong`), and again with its marks behind it in
letters that no Vietnamese word has (`duongωδωξωξβ`): so what was typed with accents is found before all else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from thidua.vietnamese import fold

# One Greek letter for each mark, and one for a letter without: the index keeps only letters and digits.
_MARKS = {
    "\u0300": "β",
    "\u0301": "ε",
    "\u0303": "ζ",
    "\u0309": "η",
    "\u0323": "θ",
    "\u0302": "λ",
    "\u0306": "μ",
    "\u031b": "ξ",
    "đ": "ωδ",
}
_NO_MARK = "ω"
# A word of its own between two blocks, so that no phrase is found across them.
_BREAK = "ψ"
_WORD = re.compile(r"[^\W_]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_OPEN = re.compile(r"(?<!q)(?:o[ae]|uy)$")

# A language has few words, and says them often.
_remembered = lru_cache(maxsize=1 << 16)
_folded = _remembered(fold)


@_remembered
def house_tones(word: str) -> str:
    """A lower-case word with its tone where the house sets it: `hòa` and `thủy`, never `hoà` or `thuỷ`."""
    parts = unicodedata.normalize("NFD", word)
    tone = _TONES.search(parts)
    bare = _TONES.sub("", parts)
    if not tone or not _OPEN.search(bare):
        return word
    return unicodedata.normalize("NFC", f"{bare[:-1]}{tone[0]}{bare[-1]}")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text: composed, lower case, tones in their place; punctuation is gone."""
    return [house_tones(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).lower())]


@_remembered
def exact(word: str) -> str:
    """A word with its marks behind it; one without marks is only itself."""
    marks = "".join(_MARKS.get(char, _NO_MARK) for char in unicodedata.normalize("NFD", word))
    return fold(word) + marks.rstrip(_NO_MARK)


def indexed(blocks: Iterable[str]) -> str:
    """What the index reads of blocks of text: all words folded, then all words exact; no phrase leaves its block."""
    found = [words for block in blocks if (words := words_of(block))]
    return " ".join(f"{_BREAK} {' '.join(map(form, words))}" for form in (_folded, exact) for words in found)
