"""What must stay hidden to the words by which a leak is known, and files to the leaks in them.

A draft may say what is public already: its unit, its field, a sentence quoted from another story. So only what stands
nowhere in all that a site is made of (the public texts, the plans, the program's own words) tells of a leak.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from ahocorasick_rs import BytesAhoCorasick

from thidua.content import Piece
from thidua.gate.bare import names_in, words_of
from thidua.gate.findings import SiteFinding
from thidua.gate.public import Public, Teller, is_name
from thidua.records.article import Article
from thidua.records.common import APPROVED
from thidua.records.story import GRANTED, Story
from thidua.source.events import Kind
from thidua.source.nodes import scalars
from thidua.source.passages import passages

_SENTENCE = re.compile(r"[^.!?…:;\n]+")
_MARKED = re.compile(r"[\[\]()<>*_`|\\#]")
_SHORTEST = 8
_SENTENCE_WORDS = 6


def _is_hidden(piece: Piece, today: date) -> bool:
    # Not `is_public`, by which the pages were chosen: two ways that must agree.
    content = piece.content
    is_only_introduced = isinstance(content, Story) and not content.publish
    is_taken = isinstance(content, Story) and (content.withheld or content.hold is not None)
    is_waiting = isinstance(content, Story | Article) and (content.status != APPROVED or content.date > today)
    return is_only_introduced or is_waiting or is_taken


def _kept_back(piece: Piece, today: date) -> tuple[str, ...]:
    """What a public story keeps for the office: honours that are only proposed, and reviews.

    Not `honours_shown`, as in `_is_hidden`.
    """
    story = piece.content
    if not isinstance(story, Story) or story.public:
        return ()
    waiting = [one for one in story.recognitions if one.status != GRANTED or (one.date and one.date > today)]
    return (
        *(text for one in waiting for text in (one.form, one.document, one.by)),
        *(one.note for one in story.reviews),
    )


def _shown_values(piece: Piece, today: date) -> Iterator[str]:
    """The values of a public piece that its page may print."""
    kept = _kept_back(piece, today)
    if not kept:
        yield from _values(piece)
        return
    front = piece.document.front
    for name, entry in front.entries.items() if front is not None else ():
        if name not in {"recognitions", "reviews"}:
            yield from (one.text for one in scalars(entry.node))
    honours = piece.content.honours_shown(today) if isinstance(piece.content, Story) else ()
    yield from (text for one in honours for text in (one.form, one.document, one.by))


def _values(piece: Piece) -> Iterator[str]:
    if piece.document.front is not None:
        yield from (one.text for one in scalars(piece.document.front))


def _sayings(piece: Piece) -> Iterator[str]:
    """Everything that a piece says: its values, its sentences, the words of its pictures."""
    yield from _values(piece)
    said = [*passages(piece.body)]
    yield from (one.text for one in said if one.kind is Kind.IMAGE)
    for sentence in _SENTENCE.findall("\n\n".join(one.text for one in said)):
        if not _MARKED.search(sentence) and len(sentence.split()) >= _SENTENCE_WORDS:
            yield sentence


def _names(piece: Piece) -> Iterator[str]:
    """The names by which a piece and its pictures are known: slugs of several words, and a year with any slug."""
    slug = piece.inside.rpartition("/")[2].removesuffix(".md")
    year_and_slug = "/".join(piece.inside.split("/")[1:]).removesuffix(".md")
    yield from (slug, year_and_slug)
    if isinstance(piece.content, Story | Article) and piece.content.photo:
        yield piece.content.photo.file.rpartition(".")[0]
    for _, event in piece.body.opened(Kind.IMAGE):
        yield event.target.rpartition("/")[2].rpartition(".")[0]


class _Finder:
    """Finds which of many words stand in a text, each with `around` on both sides, in one pass over its UTF-8."""

    def __init__(self, sought: Iterable[str], around: str = "") -> None:
        self._sought = list(sought)
        patterns = [f"{around}{one}{around}".encode("utf-8", "surrogatepass") for one in self._sought]
        self._found = BytesAhoCorasick(patterns) if patterns else None

    def within(self, text: bytes) -> set[str]:
        """Those that stand there."""
        matches = self._found.find_matches_as_indexes(text, overlapping=True) if self._found else ()
        return {self._sought[number] for number, _, _ in matches}


@dataclass(slots=True)
class Canaries:
    """Phrases, each with the files of the pieces that must stay hidden, and names with theirs.

    What stands in `public` too tells of nothing. At an address among `answers` a page may tell the name that the
    address is made of, and nothing else.
    """

    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    answers: frozenset[str] = frozenset()
    public: Public = field(default_factory=lambda: Public((), {}), compare=False)
    # Of which pieces which file tells.
    sources: Mapping[str, Sequence[str]] = field(default_factory=dict, compare=False, repr=False)
    _phrases: _Finder = field(init=False, compare=False, repr=False)
    _names: _Finder = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._phrases = _Finder(self.phrases, around=" ")
        self._names = _Finder(self.names)

    def leaks(self, path: str, text: str, reached: Iterable[str] = ()) -> Iterator[SiteFinding]:
        """Each piece that a file (or its own path) tells of; `reached` are the files to which it leads."""
        if not self.phrases and not self.names:
            return
        for saying, source in self._told(path, text):
            if self.public.place(saying, self._near(path, reached)) is None:
                yield SiteFinding(path, "hidden", (source, saying))

    def _near(self, path: str, reached: Iterable[str]) -> Iterator[str]:
        yield from self.sources.get(path, ())
        for name in sorted(reached):
            yield from self.sources.get(name, ())

    def _told(self, path: str, text: str) -> Iterator[tuple[str, str]]:
        """What hidden pieces say and a file says too, each with the file of the piece."""
        if path.removesuffix("index.html") not in self.answers:
            yield from ((name, self.names[name]) for name in self._names_in(path) | self._names_in(text))
        for phrase in self._phrases.within(b" %b " % words_of(text)):
            # What is known to be public is said on page after page.
            if phrase not in self.public.places:
                yield from ((phrase, source) for source in self.phrases[phrase])

    def _names_in(self, text: str) -> set[str]:
        # To look for names of any kind takes ten times as long as to see that no letter of one of these is there.
        may_be = self.names and self._names.within(text.lower().encode("utf-8", "surrogatepass"))
        return self.names.keys() & names_in(text) if may_be else set()


def _is_telling(phrase: str) -> bool:
    return len(phrase) >= _SHORTEST and not re.fullmatch(r"[\d ]+", phrase)


def _public(shown: Iterable[Piece], texts: Iterable[str], lists: Mapping[str, str], today: date) -> Public:
    def teller(piece: Piece) -> Teller:
        return lambda: (piece.inside, piece.document.body, *_shown_values(piece, today))

    def list_teller(text: str) -> Teller:
        return lambda: (text,)

    return Public(
        texts, {**{url: list_teller(text) for url, text in lists.items()}, **{one.path: teller(one) for one in shown}}
    )


def canaries_of(
    pieces: Iterable[Piece],
    public: Iterable[str],
    *,
    today: date,
    answers: Iterable[str] = (),
    lists: Mapping[str, str] = MappingProxyType({}),
    sources: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Canaries:
    """What tells of pieces that are not public, and of what public ones keep back.

    `public` are the texts that a site is made of whatever its pieces are, `lists` what its lists are called, by
    address; `answers` the addresses that say no more than that a page is not shown for now; `sources` are the pieces
    of which files tell, by the name of the file.
    """
    every = tuple(pieces)
    hidden = [piece for piece in every if _is_hidden(piece, today)]
    shown = [piece for piece in every if not _is_hidden(piece, today)]
    sayings = [(piece, saying) for piece in hidden for saying in _sayings(piece)]
    sayings += [(piece, saying) for piece in shown for saying in _kept_back(piece, today)]
    if not sayings:
        return Canaries()
    phrases: dict[str, tuple[str, ...]] = {}
    said = {(words_of(saying).decode("utf-8", "surrogatepass"), piece.path) for piece, saying in sayings}
    for saying, path in sorted(said):
        if _is_telling(saying):
            phrases[saying] = (*phrases.get(saying, ()), path)
    return Canaries(
        phrases,
        {name: piece.path for piece in hidden for name in _names(piece) if is_name(name)},
        frozenset(answers),
        _public(shown, public, lists, today),
        sources,
    )
