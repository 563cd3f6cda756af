"""What readers type, in thirteen ways, each with the stories that answer it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.search.stories import MadeUp

_SEED = 19480611
_EACH = 40
_LONGEST = 5
_WORD = re.compile(r"[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_FIRST = re.compile(rf"(?<!q)(?:(o)([{_TONES}])([ae])|(u)([{_TONES}])(y))$")
_SECOND = re.compile(rf"(?<!q)(?:(o)([ae])([{_TONES}])|(u)(y)([{_TONES}]))$")


@dataclass(frozen=True, slots=True)
class Asked:
    """One query: its kind, what is typed, and which stories are right."""

    kind: str
    typed: str
    expected: frozenset[int]


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Without any mark."""
    return "".join(c for c in _nfd(text) if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")


def first_vowel(word: str) -> str:
    """`hoà` as `hòa`."""
    return _nfc(_SECOND.sub(r"\1\3\2\4\6\5", _nfd(word)))


def second_vowel(word: str) -> str:
    """`hòa` as `hoà`."""
    return _nfc(_FIRST.sub(r"\1\3\2\4\6\5", _nfd(word)))


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: composed, lower case, one place for tones."""
    return [first_vowel(word.lower()) for word in _WORD.findall(_nfc(text))]


def _half(words: Sequence[str]) -> str:
    return " ".join(bare(word) if place % 2 else word for place, word in enumerate(words))


def _punctuated(words: Sequence[str]) -> str:
    return f"“{words[0]}” " + ", ".join(words[1:])


# How the words of a text come to be typed.
TYPED: dict[str, Callable[[Sequence[str]], str]] = {
    "nfc": " ".join,
    "nfd": lambda words: _nfd(" ".join(words)),
    "ascii": lambda words: bare(" ".join(words)),
    "d for đ": lambda words: " ".join(words).replace("đ", "d"),
    "hòa": lambda words: " ".join(map(first_vowel, words)),
    "hoà": lambda words: " ".join(map(second_vowel, words)),
    "hoà nfd": lambda words: _nfd(" ".join(map(second_vowel, words))),
    "UPPER": lambda words: " ".join(words).upper(),
    "UPPER ascii": lambda words: bare(" ".join(words)).upper(),
    "half accented": _half,
    "punctuated": _punctuated,
    "half typed": " ".join,
    "half typed ascii": lambda words: bare(" ".join(words)),
}
HALF_TYPED = frozenset({"half typed", "half typed ascii"})


def _wanted(kind: str, words: Sequence[str]) -> bool:
    """Whether these words tell anything about this kind."""
    if kind == "d for đ":
        return any("đ" in word and bare(word) != word.replace("đ", "d") for word in words)
    if kind in {"hòa", "hoà", "hoà nfd"}:
        return any(second_vowel(word) != word for word in words)
    if kind in HALF_TYPED:
        return len(words) > 1 and len(words[-1]) > 2
    if kind in {"half accented", "punctuated"}:
        return len(words) > 1
    return any(word != bare(word) for word in words)


def _fits(typed: str, meant: str, word: str, *, prefix: bool) -> bool:
    """Whether a word of a text is what was typed: without marks any accents will do, with marks only what was meant."""
    loose = typed == bare(typed)
    wanted, found = (bare(meant), bare(word)) if loose else (meant, word)
    return found.startswith(wanted) if prefix else found == wanted


@dataclass(frozen=True, slots=True)
class _Block:
    words: tuple[str, ...]
    folded: str


def _block(text: str) -> _Block:
    words = words_of(text)
    return _Block(tuple(words), f" {bare(' '.join(words))} ")


def _answers(typed: Sequence[str], meant: Sequence[str], block: _Block, *, half: bool) -> bool:
    """Whether a paragraph has the words one after the other."""
    folded = f" {bare(' '.join(meant))}" + ("" if half else " ")
    if folded not in block.folded:
        return False
    size = len(typed)
    pairs = list(zip(typed, meant, strict=True))
    return any(
        all(
            _fits(*pair, block.words[start + step], prefix=half and step == size - 1) for step, pair in enumerate(pairs)
        )
        for start in range(len(block.words) - size + 1)
    )


def _slice(random: Random, blocks: Sequence[_Block]) -> list[str]:
    words = random.choice(blocks).words
    size = random.randint(1, min(_LONGEST, len(words)))
    start = random.randint(0, len(words) - size)
    return list(words[start : start + size])


def slice_of(random: Random, text: str, *, half: bool) -> list[str] | None:
    """Some words of a text, the last of them half there if asked; None where there are too few."""
    words = _slice(random, [_block(text)])
    if not half:
        return words
    if len(words) == 1 or len(words[-1]) < 3:
        return None
    return [*words[:-1], words[-1][: random.randint(2, len(words[-1]) - 1)]]


def queries(stories: Sequence[MadeUp]) -> list[Asked]:
    """The same number of queries of each kind, of one to five words out of the stories themselves."""
    random = Random(_SEED)  # noqa: S311 - the same queries each time is the point
    texts = [[_block(block) for block in story.blocks] for story in stories]
    found: list[Asked] = []
    for kind, type_ in TYPED.items():
        half = kind in HALF_TYPED
        seen: set[str] = set()
        while len(seen) < _EACH:
            meant = _slice(random, random.choice(texts))
            if not _wanted(kind, meant):
                continue
            if half:
                meant[-1] = meant[-1][: random.randint(2, len(meant[-1]) - 1)]
            typed = type_(meant)
            if typed in seen:
                continue
            seen.add(typed)
            said = words_of(typed)
            right = (
                place
                for place, blocks in enumerate(texts)
                if any(_answers(said, meant, block, half=half) for block in blocks)
            )
            found.append(Asked(kind, typed, frozenset(right)))
    return found
