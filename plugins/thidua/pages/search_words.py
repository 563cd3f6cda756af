"""Text to the words that the search index holds: once without accents, once with them; `search-text.js` does the same.

The index is Pagefind's, which does not know that `đ` is a kind of `d`, and cannot find a phrase without accents in text
that has them. So it never sees an accent: a word goes in folded (`duong`), and again with its marks behind it in letters
that no Vietnamese word has (`duongωδωιωιζ`), which is how what was typed with accents is found before all else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html.parser import HTMLParser

from thidua.vietnamese import fold

# One Greek letter for each mark, and one for a letter without: the index keeps only letters and digits.
_MARKS = {
    "\u0300": "α",
    "\u0301": "β",
    "\u0303": "γ",
    "\u0309": "ε",
    "\u0323": "ζ",
    "\u0302": "η",
    "\u0306": "θ",
    "\u031b": "ι",
    "đ": "ωδ",
}
_NO_MARK = "ω"
# A word of its own between two blocks, so that no phrase is found across them.
_BREAK = "ψ"
_WORD = re.compile(r"[^\W_]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_OPEN = re.compile(r"(?<!q)(?:o[ae]|uy)$")
_BLOCKS = frozenset(
    "p li h1 h2 h3 h4 h5 h6 dt dd td th tr table ul ol dl blockquote figure figcaption div section aside pre hr".split()
)


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


def exact(word: str) -> str:
    """A word with its marks behind it; one without marks is only itself."""
    marks = "".join(_MARKS.get(char, _NO_MARK) for char in unicodedata.normalize("NFD", word))
    return fold(word) + marks.rstrip(_NO_MARK)


def indexed(blocks: Iterable[str]) -> str:
    """What the index reads of blocks of text: all words folded, then all words exact."""
    found = [words for block in blocks if (words := words_of(block))]
    forms = [" ".join(map(form, words)) for form in (fold, exact) for words in found]
    return f" {_BREAK} ".join(forms)


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.blocks[-1] += " "
        elif tag in _BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data


def blocks_of(html: str) -> list[str]:
    """The text of rendered HTML, paragraph by paragraph, without what stands in tags."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    return [" ".join(block.split()) for block in parser.blocks if block.strip()]
