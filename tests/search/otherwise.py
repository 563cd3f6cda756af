"""What readers type who do not type what stands in the text: each with the stories that answer it all the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.search.queries import Asked, bare, first_vowel
from tests.search.stories import SHORT, MadeUp

_SEED = 19480620
_EACH = 40
_TRIES = 4_000
_WORD = re.compile(r"[^\W\d_]+")
_TELEX = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_VNI = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
_LONE = re.compile(r"(?:[hklmst]|qu)[iy]")
_BEFORE = ("cho xem chuyện", "tôi muốn tìm bài về", "có bài nào về", "cho hỏi ai đã", "tìm giúp tôi", "làm sao để")
_AFTER = ("với", "ở đâu", "như thế nào", "là gì", "được không", "")
_STRAY = ("rất", "đang", "cùng", "thêm", "nhiều", "luôn", "thật", "hơn")
_LETTERS = "abcdeghiklmnopqrstuvx"


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph in lower case and composed, the same without accents, and its runs of words."""

    text: str
    folded: str
    runs: tuple[tuple[str, ...], ...]


Typed = tuple[str, tuple[str, ...]]
Way = Callable[[Random, _Line], Typed | None]


def _words(text: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: first_vowel(match[0]), unicodedata.normalize("NFC", text).lower())


def line_of(text: str) -> _Line:
    plain = _words(text)
    runs = tuple(tuple(_WORD.findall(run)) for run in re.split(r"[^\w ]|\d", plain))
    return _Line(plain, bare(plain), tuple(run for run in runs if len(run) > 1))


def _has(line: _Line, meant: str, *, folded: bool) -> bool:
    text = line.folded if folded else line.text
    return meant in text and re.search(rf"(?<!\w){re.escape(meant)}(?!\w)", text) is not None


def _run(random: Random, line: _Line, least: int, most: int) -> list[str] | None:
    runs = [run for run in line.runs if len(run) >= least]
    if not runs:
        return None
    run = random.choice(runs)
    size = random.randint(least, min(most, len(run)))
    start = random.randint(0, len(run) - size)
    return list(run[start : start + size])


def _keyed(word: str, *, vni: bool) -> str:
    """A word as the keys by which it is typed: shapes with their letter, the tone at the end."""
    out, tone = "", ""
    for char in unicodedata.normalize("NFD", word):
        if char in _TELEX:
            tone = (_VNI if vni else _TELEX)[char]
        elif char == "\u0302":
            out += "6" if vni else out[-1]
        elif char == "\u0306":
            out += "8" if vni else "w"
        elif char == "\u031b":
            out += "7" if vni else "w"
        else:
            out += {"đ": "d9" if vni else "dd"}.get(char, char)
    return out + tone


def _keys(*, vni: bool) -> Way:
    def typed(random: Random, line: _Line) -> Typed | None:
        words = _run(random, line, 1, 4)
        if not words or all(word == bare(word) for word in words):
            return None
        return " ".join(_keyed(word, vni=vni) for word in words), (" ".join(words),)

    return typed


def _joined(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 2, 4)
    return ("".join(words), (" ".join(words),)) if words else None


def _joined_bare(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 2, 4)
    return (bare("".join(words)), (" ".join(words),)) if words else None


def _slipped(random: Random, word: str) -> str:
    at = random.randrange(len(word))
    letter = random.choice(_LETTERS)
    ways = (
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    )
    return random.choice(ways)


def _slip(*, marks: bool) -> Way:
    def typed(random: Random, line: _Line) -> Typed | None:
        words = _run(random, line, 2, 5)
        if not words:
            return None
        said = list(words) if marks else [bare(word) for word in words]
        at = random.randrange(len(words))
        if len(words[at]) < 3:
            return None
        said[at] = _slipped(random, said[at])
        return (" ".join(said), (" ".join(words),)) if bare(said[at]) != bare(words[at]) else None

    return typed


def _question(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 2, 4)
    return (
        (f"{random.choice(_BEFORE)} {' '.join(words)} {random.choice(_AFTER)}".strip(), (" ".join(words),))
        if words
        else None
    )


def _stray(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 3, 5)
    if not words:
        return None
    at = random.randint(1, len(words) - 1)
    return " ".join([*words[:at], random.choice(_STRAY), *words[at:]]), (" ".join(words),)


def _turned(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 2, 5)
    if not words:
        return None
    at = random.randint(1, len(words) - 1)
    return " ".join([*words[at:], *words[:at]]), (" ".join(words),)


def _respelled(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 1, 3)
    if not words:
        return None
    other = [_swapped(word) for word in words]
    return (" ".join(other), (" ".join(words), " ".join(other))) if other != words else None


def _swapped(word: str) -> str:
    if not _LONE.fullmatch(bare(word)):
        return word
    letters = unicodedata.normalize("NFD", word)
    at = max(letters.rfind("i"), letters.rfind("y"))
    other = letters[:at] + ("y" if letters[at] == "i" else "i") + letters[at + 1 :]
    return unicodedata.normalize("NFC", other)


def has_two_spellings(typed: str) -> bool:
    """Whether there is a word in it that is written with i and with y."""
    return any(_LONE.fullmatch(word) for word in _WORD.findall(bare(typed.lower())))


def is_shortened(typed: str) -> bool:
    """Whether there is something in it that has an abbreviation, or is one."""
    text = f" {bare(typed.lower())} "
    return any(f" {bare(one.lower())} " in text for pair in SHORT.items() for one in pair)


def _toneless(random: Random, line: _Line) -> Typed | None:
    words = _run(random, line, 2, 4)
    if not words:
        return None
    last = unicodedata.normalize(
        "NFC", re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", unicodedata.normalize("NFD", words[-1]))
    )
    # A word without a shape of its own would be one without accents at all.
    if last in (words[-1], bare(last)):
        return None
    return " ".join([*words[:-1], last]), (" ".join(words),)


def _found(pattern: str, *ways: Callable[[re.Match[str]], Iterable[str]]) -> Way:
    """What a pattern finds, typed in one of some ways."""
    compiled = re.compile(pattern)

    def typed(random: Random, line: _Line) -> Typed | None:
        matches = list(compiled.finditer(line.text))
        if not matches:
            return None
        match = random.choice(matches)
        said, *others = random.choice(ways)(match)
        return said, (match[0], *others)

    return typed


def _spoken(match: re.Match[str]) -> Iterator[str]:
    yield f"ngày {match['day']} tháng {match['month']} năm {match['year']}"


def _short(random: Random, line: _Line) -> Typed | None:
    """A name for its abbreviation and the other way round, with a word beside it."""
    for short, long in random.sample(sorted(SHORT.items()), len(SHORT)):
        key = short.lower()
        for one, other in ((key, long), (long, key)):
            match = re.search(rf"(?<!\w){one} [^\W\d_]+", line.text)
            if match:
                said = match[0].replace(one, other, 1)
                return (said.upper() if random.random() < 0.2 else said), (match[0], said)
    return None


WAYS: dict[str, Way] = {
    "telex": _keys(vni=False),
    "vni": _keys(vni=True),
    "joined": _joined,
    "joined ascii": _joined_bare,
    "one slip": _slip(marks=True),
    "one slip ascii": _slip(marks=False),
    "question": _question,
    "word too many": _stray,
    "turned": _turned,
    "i for y": _respelled,
    "tone not yet": _toneless,
    "number": _found(
        r"\d{1,3}(?:\.\d{3})+ [^\W\d_]+",
        lambda match: (match[0].replace(".", ""),),
        lambda match: (match[0].replace(".", " "),),
    ),
    "number with dots": _found(r"\d{4} cây", lambda match: (f"{match[0][0]}.{match[0][1:]}",)),
    "day": _found(r"ngày (?P<day>\d+)/(?P<month>\d+)/(?P<year>\d{4})", _spoken),
    "day in figures": _found(
        r"ngày (\d+) tháng (\d+)(?: năm (\d{4}))?(?! năm)",
        lambda match: ("/".join(part.zfill(2) for part in match.groups() if part),),
        lambda match: (f"ngày {'/'.join(part for part in match.groups() if part)}",),
    ),
    "document": _found(
        r"(\d+)/(kh|qđ)-ubnd",
        lambda match: (f"{match[1]}/{match[2]}ubnd",),
        lambda match: (f"{match[1]}{match[2]}ubnd".upper(),),
        lambda match: (f"{match[1]}/{bare(match[2])}-ubnd",),
    ),
    "m² CO₂": _found(
        r"\d+ m²|khí co₂",
        lambda match: (match[0].replace("²", "2").replace("₂", "2"),),
        lambda match: (match[0].replace("²", " 2").replace("₂", " 2"),),
    ),
    "abbreviation": _short,
}
# Where what is typed may stand in some story itself, it is no question of this kind.
_ODD = frozenset({"one slip", "one slip ascii", "word too many", "turned", "tone not yet"})
_FOLDED = frozenset({"joined ascii", "one slip ascii"})


def otherwise(stories: Sequence[MadeUp]) -> list[Asked]:
    """The same number of queries of each kind; what stands in the text is never what is typed."""
    random = Random(_SEED)  # noqa: S311 - the same queries each time is the point
    texts = [[line_of(block) for block in story.blocks] for story in stories]
    asked: list[Asked] = []
    for kind, way in WAYS.items():
        folded = kind in _FOLDED
        seen: set[str] = set()
        for _ in range(_TRIES):
            typed = way(random, random.choice(random.choice(texts)))
            if (
                typed is None
                or typed[0] in seen
                or (kind in _ODD and _stories(texts, typed[0], folded=kind != "tone not yet"))
            ):
                continue
            seen.add(typed[0])
            right = frozenset(place for one in typed[1] for place in _stories(texts, one, folded=folded))
            asked.append(Asked(kind, typed[0], right))
            if len(seen) == _EACH:
                break
    return asked


def _stories(texts: Sequence[Sequence[_Line]], meant: str, *, folded: bool) -> list[int]:
    meant = bare(meant) if folded else meant
    return [place for place, lines in enumerate(texts) if any(_has(line, meant, folded=folded) for line in lines)]
