"""Vietnamese text: folding accents, slugs, sorting, near misses."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher

from thidua import patterns as re

# The alphabet of the national language, in its dictionary order.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
# Tone order of Vietnamese dictionaries: level, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
# Below this likeness a suggestion puzzles more than it helps.
_NEAR = 0.65
_PREFIX = 4
_FIGURES = re.compile(r"\d+")
# Words and beginnings of words that turn what follows into its opposite.
_DENIALS = frozenset({"not", "no", "non", "un", "never", "without", "khong", "chua", "chang"})
_DENYING = ("un", "dis", "non")
_STEM = 3
# So near, a word that is missing from the one is only typed wrongly in it.
_SURE = 0.9

# Of Icelandic, on keyboards beside the Vietnamese letter, and the same to look at.
_ETH = str.maketrans("ðÐ", "đĐ")
_LEFT_BEHIND = re.compile(r"[ðÐ]|[^\W\d_][\u0300-\u036f]+")
# One of these is in each of them; the engine finds a text without any ten times as fast.
_MAYBE_LEFT_BEHIND = re.compile("[ðÐ\u0300-\u036f]")

SortKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def _mended(letter: str) -> str:
    """A letter with its marks in the order in which the standard joins them: the hat before the tone."""
    base, *marks = tuple(unicodedata.normalize("NFD", letter.translate(_ETH)))
    return unicodedata.normalize("NFC", base + "".join(sorted(marks, key=lambda mark: mark in _TONE_RANK)))


def broken_letters(text: str) -> list[tuple[int, str, str]]:
    """Letters that only look Vietnamese: the offset, the letter as typed, the one letter that is meant.

    `text` is in NFC. Marks of other languages' letters, which no single letter has, are left alone.
    """
    if not _MAYBE_LEFT_BEHIND.search(text):
        return []
    found = ((match.start(), match[0], _mended(match[0])) for match in _LEFT_BEHIND.finditer(text))
    return [one for one in found if len(one[2]) == 1]


def mended(text: str) -> str:
    """The text with each letter as it is meant."""
    return _LEFT_BEHIND.sub(lambda match: _mended(match[0]), unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Lower case without accents, `đ` as `d`: what a reader without a Vietnamese keyboard types."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_ETH).replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slug(text: str) -> str:
    """ASCII kebab case for URLs and file names; empty where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for char in word.lower():
        tone = 0
        base = ""
        for mark in unicodedata.normalize("NFD", char):
            if mark in _TONE_RANK:
                tone = _TONE_RANK[mark]
            else:
                base += mark
        base = unicodedata.normalize("NFC", base)
        letters.append(_LETTER_RANK.get(base, 100 + ord(base[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def sort_key(text: str) -> SortKey:
    """Dictionary order: letters of the alphabet first, then tones, word by word; numbers by value."""
    words = re.findall(r"\d+|[^\W\d]+", mended(text))
    return tuple(((0, int(word)), ()) if word.isdecimal() else _word_key(word) for word in words)


def _likeness(typed: str, candidate: str, least: float) -> float:
    """From 0 to 1; 0 also where it is sure to be no more than `least`, which is cheaper to tell."""
    if typed == candidate:
        return 1.0
    if len(typed) >= _PREFIX and candidate.startswith(f"{typed}-"):
        return 0.95
    shorter, longer = sorted((len(typed), len(candidate)))
    if 2 * shorter <= least * (shorter + longer):
        return 0.0
    matcher = SequenceMatcher(None, typed, candidate)
    return matcher.ratio() if matcher.quick_ratio() > least else 0.0


def _is_denied(typed: str, candidate: str, ratio: float) -> bool:
    """Whether one says no to what the other says: near words may be opposites."""
    said, known = (_DENIALS & set(text.split("-")) for text in (typed, candidate))
    # A word that is typed wrongly may be the denial itself.
    if said - known or (known - said and ratio < _SURE):
        return True
    return any(typed.startswith(prefix + candidate[:_STEM]) and not candidate.startswith(prefix) for prefix in _DENYING)


def spelt(wrong: str, known: Mapping[str, str]) -> str:
    """The one id that `wrong` is, or whose name it is, but for capitals, accents and what stands between its words.

    Empty where none is, or more than one.
    """
    folded = slug(wrong)
    found = [key for key, label in known.items() if folded and folded in {slug(key), slug(label)}]
    return found[0] if len(found) == 1 else ""


def nearest(wrong: str, known: Mapping[str, str]) -> str | None:
    """The id that `wrong` was most likely meant to be, or None where none is near; never its opposite.

    `known` maps each id to what people call it; either may have been typed.
    """
    folded = slug(wrong)
    best, best_ratio = None, _NEAR
    figures = _FIGURES.findall(folded)
    # Of two that are as near, the same one each time: `known` may come from a set.
    for key, label in sorted(known.items()):
        for candidate in {slug(key), slug(label)} - {""}:
            # Another number is another thing: a year, a ward, the second photo.
            if figures and (other := _FIGURES.findall(candidate)) and other != figures:
                continue
            ratio = _likeness(folded, candidate, best_ratio)
            if ratio > best_ratio and not _is_denied(folded, candidate, ratio):
                best, best_ratio = key, ratio
    return best


_ONSET = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang "
    "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt "
    "ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych "
    "uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt ynh "
    # Behind `gi`, whose own i is the first letter of the rime.
    "êc êng"
)
_SYLLABLE = re.compile(f"(?:{_ONSET})(?:{'|'.join(_RIMES.split())})|gi[mnp]?")
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_SHARP = {"\u0301", "\u0323"}


def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable: a known onset and rime, one tone at most, in any case."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in letters if mark in _TONE_RANK]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in letters if mark not in _TONE_RANK))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    # What ends in a stop has one of two tones; without any, it may be a word that lost its accents, or English.
    return not tones or tones[0] in _SHARP or not _STOPPED.search(bare)
