"""Vietnamese of the fonts before Unicode to Unicode: text in TCVN3 (.VnTime) and VNI (VNI-Times), and its judging."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from thidua import patterns as re
from thidua.everyday import EVERYDAY_SIGNS, Everyday
from thidua.values import frozen
from thidua.vietnamese import is_syllable


class Encoding(StrEnum):
    """How the letters of a legacy font stand in a file."""

    TCVN3 = "tcvn3"
    VNI = "vni"


# TCVN 5712:1993, VN3: one byte a letter; what a .VnTime font draws at that place.
_TCVN3 = MappingProxyType(
    {
        **dict(zip("¡¢£¤¥¦§¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True)),
        **dict(zip("µ¶·\u00b8¹»¼½¾ÆÇÈÉÊË", "àảãáạằẳẵắặầẩẫấậ", strict=True)),
        **dict(zip("ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ", "èẻẽéẹềểễếệìỉĩíị", strict=True)),
        **dict(zip("ßáâãäåæçèéêëìíî", "òỏõóọồổỗốộờởỡớợ", strict=True)),
        **dict(zip("ïñòóôõö÷øùúûüýþ", "ùủũúụừửữứựỳỷỹýỵ", strict=True)),
    }
)
# VNI: a mark of its own behind the vowel; a letter with a hook (ơ, ư) is one sign, and a tone may follow it.
_VNI_MARKS = {
    "a": dict(zip("øùûõïâáàåãäêéèúüë", "àáảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("øùûõïâáàåãä", "èéẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("øùûõïâáàåãä", "òóỏõọôốồổỗộ", strict=True)),
    "u": dict(zip("øùûõï", "ùúủũụ", strict=True)),
    "y": dict(zip("øùûõ", "ỳýỷỹ", strict=True)),
    "ô": dict(zip("øùûõï", "ờớởỡợ", strict=True)),
    "ö": dict(zip("øùûõï", "ừứửữự", strict=True)),
}
_VNI_ALONE = dict(zip("ôöñæóòíìî", "ơưđỉĩịíìỵ", strict=True))
_VNI = MappingProxyType(
    {
        **_VNI_ALONE,
        **{sign.upper(): letter.upper() for sign, letter in _VNI_ALONE.items()},
        **{
            base_as(base) + mark_as(mark): base_as(letter)
            for base, marks in _VNI_MARKS.items()
            for mark, letter in marks.items()
            for base_as in (str.lower, str.upper)
            # A capital with the small letter's mark is drawn the same, and people type it.
            for mark_as in (str.lower, str.upper)
        },
    }
)
_VNI_PAIRS = re.compile("|".join(map(re.escape, sorted(_VNI, key=len, reverse=True))))


def from_tcvn3(text: str) -> str:
    """Text that a .VnTime font showed as Vietnamese, in Unicode; other characters stay as they are."""
    return "".join(_TCVN3.get(char, char) for char in text)


def from_vni(text: str) -> str:
    """Text that a VNI font showed as Vietnamese, in Unicode; one pass, so no letter is turned twice."""
    return _VNI_PAIRS.sub(lambda match: _VNI[match[0]], text)


DECODERS: MappingProxyType[Encoding, Callable[[str], str]] = MappingProxyType(
    {Encoding.TCVN3: from_tcvn3, Encoding.VNI: from_vni}
)


def encoding_of(font: str) -> Encoding | None:
    """The encoding of a font by its name; None for every font of Unicode."""
    name = font.strip().lower().lstrip("@")
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if re.match(r"vni[- ]", name) else None


def converted(text: str, font: str) -> str:
    """The Unicode text of a run in a legacy font; a font whose name ends in H draws capitals from small letters."""
    encoding = encoding_of(font)
    if encoding is None:
        return text
    unicode = DECODERS[encoding](text)
    is_capitals = encoding is Encoding.TCVN3 and font.strip().lower().endswith("h")
    return unicode.upper() if is_capitals else unicode


def joins(vowel: str, mark: str, font: str) -> bool:
    """Whether two signs that stand beside one another are one letter of a VNI font."""
    return encoding_of(font) is Encoding.VNI and vowel + mark in _VNI


def is_unicode(text: str, font: str) -> bool:
    """Whether text in a legacy font is Unicode all the same: people paste it, and Word draws it in another font."""
    if _UNICODE_ONLY.search(text):
        return True
    words = [word[0] for word in _WORD.finditer(text) if not word[0].isascii()]
    return sum(map(is_syllable, words)) > sum(is_syllable(converted(word, font)) for word in words)


@frozen()
class Cure:
    """A line that is not Unicode Vietnamese: where its first such word begins, and the whole line mended.

    `line` is empty where a letter was lost on the way, so that nobody can tell what it was.
    """

    encoding: str
    at: int
    line: str


# Word's letters and signs stand for one another in these encodings, so a word is what lies between blanks and the
# punctuation that none of them uses for a letter.
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]{}\"'“”‘’…*_/\\<>|#=+@&%$`~-]+")
# Where the soft hyphen of a pasted ư stood, the reader of files has put this already.
_LOST = "\ufffd"
_LEAST_HITS = 2
_LONGEST_SHORT = 6
# Of the accented letters of a line of Unicode, more than a quarter are in no legacy encoding.
_SHARE = 4
# Letters that no legacy encoding prints: a word with one of them is Unicode already.
_UNICODE_ONLY = re.compile("[ăđơưĂĐƠƯĩũĨŨ\u1ea0-\u1ef9]")
# Other letters whose first byte in UTF-8 is one of theirs. Without any, the bytes tell how many there are, at once.
_BESIDE = re.compile(
    "[\u0100\u0101\u0104-\u010f\u0112-\u0127\u012a-\u013f\u0140-\u0167\u016a-\u019f\u01a2-\u01ae\u01b1-\u01bf\u1000-\u1e9f\u1efa-\u1fff]"
)
_FIRST_BYTES = b"\xe1\xc6\xc4\xc5"
# Of each line of bytes what counts: `V` for every letter of `_UNICODE_ONLY`, `A` for every other one beyond ASCII.
_COUNTED = bytes(ord("V") if one in _FIRST_BYTES else one if one == ord("\n") else ord("A") for one in range(256))
_UNCOUNTED = bytes(one for one in range(0xC0) if one != ord("\n"))


def _few_of_unicode(text: str) -> Iterator[int]:
    """The index of each line of which more than three in four accented letters may be those of a legacy encoding."""
    for index, letters in enumerate(text.encode().translate(_COUNTED, _UNCOUNTED).split(b"\n")):
        if letters.count(b"V") * _SHARE < len(letters):
            yield index


def suspects(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that `misread` or `pasted` may have something to say of, with their numbers from 1."""
    if not isinstance(text, Everyday) and _BESIDE.search(text):
        suspected = {index for index, line in enumerate(text.split("\n")) if not line.isascii()}
    else:
        suspected = set(_few_of_unicode(text))
        if _may_be_misread(text):
            suspected.update(index for index, line in enumerate(text.split("\n")) if _MAYBE_MISREAD.search(line))
    if suspected:
        lines = text.split("\n")
        yield from ((index + 1, lines[index]) for index in sorted(suspected))


def _is_shortened(word: str) -> bool:
    """Whether it is like “UBND”, “QĐ”, “HTX”: offices write such in every line, and it says nothing of the letters."""
    return len(word) <= _LONGEST_SHORT and word.isupper() and not is_syllable(word) and word.strip("ĐÑ").isascii()


def _votes(words: list[re.Match[str]], decode: Callable[[str], str]) -> tuple[list[re.Match[str]], int]:
    """The words that only make sense when decoded, and how many speak against it."""
    hits: list[re.Match[str]] = []
    against = 0
    for word in words:
        plain = word[0].replace(_LOST, "\u00ad")
        if _is_shortened(plain) or _is_shortened(decode(plain)):
            continue
        if plain.isascii():
            # English or French between the accents speaks against it too, a little: names stand in every text.
            against += not is_syllable(plain)
        elif _UNICODE_ONLY.search(plain) or is_syllable(plain):
            against += 1
        elif is_syllable(decode(plain)):
            hits.append(word)
        else:
            against += 2
    return hits, against


def _mended(line: str, decode: Callable[[str], str]) -> str:
    def one(word: re.Match[str]) -> str:
        plain = word[0].replace(_LOST, "\u00ad")
        return plain if _UNICODE_ONLY.search(plain) else decode(plain)

    return _WORD.sub(one, line)


# The lines of heads are the same in many files: who wrote it, of which unit.
@lru_cache(maxsize=16)
def pasted(line: str) -> Cure | None:
    """What a line in a legacy encoding, pasted as plain letters, was meant to say; None for any other line.

    The line is judged whole: at least two different words must be syllables of Vietnamese when decoded and none as they
    stand, and be more than those that speak against it, so that French or a formula is never taken for it.
    """
    if line.isascii():
        return None
    accented = len(line) - len(line.encode("ascii", "ignore"))
    if len(_UNICODE_ONLY.findall(line)) * _SHARE >= accented:
        # Nearly every line: plain ASCII, or Unicode beyond doubt.
        return None
    words = list(_WORD.finditer(line))
    for encoding, decode in DECODERS.items():
        hits, against = _votes(words, decode)
        if len({hit[0].lower() for hit in hits}) >= _LEAST_HITS and len(hits) > against:
            return Cure(encoding.value, hits[0].start(), _mended(line, decode))
    return None


# UTF-8 read as Windows-1252: its first byte shows as one of these, each next one as a sign of that page.
_SIGNS = "€\u201aƒ„…†‡\u02c6‰Š‹ŒŽ‘’“”•–—\u02dc™š›œžŸ"
_LATER_BYTE = re.compile(f"[\u0080-\u00bf{_SIGNS}{_LOST}]")
_MAYBE_MISREAD = re.compile(f"[ÃÄÅÆáâ][\u0080-\u00bf{_SIGNS}{_LOST}]")
_MISREAD = re.compile(f"[ÃÄÅÆ][\u0080-\u00bf{_SIGNS}{_LOST}]|[áâ][\u0080-\u00bf{_SIGNS}{_LOST}]{{2}}")


_AS_IS = frozenset("\u0081\u008d\u008f\u0090\u009d")


def _bytes(text: str) -> Iterator[int]:
    for char in text:
        # Windows leaves five places of the page empty, and shows them as they are.
        yield from char.encode("latin-1" if char in _AS_IS else "cp1252")


def _reread(match: re.Match[str]) -> str:
    if _LOST in match[0]:
        return _LOST
    try:
        return bytes(_bytes(match[0])).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _may_be_misread(text: str) -> bool:
    # Most everyday texts have none of these few signs, and each by itself is found at once.
    has_signs = not isinstance(text, Everyday) or any(sign in text for sign in EVERYDAY_SIGNS)
    return has_signs and _MAYBE_MISREAD.search(text) is not None


def misread(line: str) -> Cure | None:
    """What a line of UTF-8 that a program took for Windows-1252 was meant to say; None for any other line."""
    if not _LATER_BYTE.search(line):
        return None
    found = [match for match in _MISREAD.finditer(line) if _reread(match) != match[0]]
    if len(found) < _LEAST_HITS:
        return None
    mended = unicodedata.normalize("NFC", _MISREAD.sub(_reread, line))
    words = [word[0] for word in _WORD.finditer(mended) if not word[0].isascii() and _LOST not in word[0]]
    if words and sum(map(is_syllable, words)) * 2 < len(words):
        return None
    return Cure("utf-8", found[0].start(), "" if _LOST in mended else mended)


# What converters of VNI in use leave behind: they know neither ẳ nor ỵ.
_LEFT_BEHIND = re.compile("aú|AÚ|î|Î")


def doubtful(line: str) -> Iterator[tuple[str, str]]:
    """Words of Unicode text that an earlier converter left wrong, each with what was meant where that is sure, else "".

    A word with letters that only Vietnamese has, and not of the form of its syllables, has most often lost an ư:
    “đợc”, “nớc”.
    """
    for match in _WORD.finditer(line):
        word = match[0]
        if word.isascii() or word.isupper() or is_syllable(word):
            # Capitals are an abbreviation, or the initials of a name.
            continue
        meant = from_vni(word) if _LEFT_BEHIND.search(word) else word
        if meant != word and is_syllable(meant):
            yield word, meant
        elif _UNICODE_ONLY.search(word) and word.isalpha():
            yield word, ""
