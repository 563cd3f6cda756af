"""What must stay hidden to the words by which a leak is known, and files to the leaks in them.

A draft may say what is public already: its unit, its field, a sentence quoted from another story. So only what stands
nowhere in all that a site is made of (the public texts, the plans, the program's own words) tells of a leak.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import unquote

from thidua.content import Piece
from thidua.gate.findings import SiteFinding
from thidua.records.article import Article
from thidua.records.common import APPROVED
from thidua.records.story import GRANTED, Story
from thidua.source.events import Kind
from thidua.source.nodes import scalars
from thidua.source.passages import passages

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"<[^<>]*>")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
# A name in an address or of a file: a slug, or a year and a slug.
_NAME = re.compile(r"(?:\b(?:19|20)\d{2}/)?[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_SENTENCE = re.compile(r"[^.!?…:;\n]+")
_MARKED = re.compile(r"[\[\]()<>*_`|\\#]")
_SHORTEST = 8
_SENTENCE_WORDS = 6
_GRAM = 4
_UNESCAPES = 3


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


def _words(text: str) -> list[str]:
    """The words of a text in the barest form, so that no escaping, no accent and no markup hides them."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    text = re.sub(r"\\[nrt]", " ", text)
    for _ in range(_UNESCAPES):
        text = html.unescape(text)
    text = _TAG.sub(" ", _PERCENT.sub(lambda match: unquote(match[0]), text))
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _WORD.findall(_ACCENTS.sub("", plain))


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


def _found_names(text: str) -> set[str]:
    found = set(_NAME.findall(text.lower()))
    return found | {name.rpartition("/")[2] for name in found}


@dataclass(slots=True)
class Canaries:
    """Phrases by their first words, and names, each with the file of the piece that must stay hidden.

    At an address among `answers` a page may tell the name that the address is made of, and nothing else.
    """

    phrases: dict[int, dict[tuple[str, ...], list[tuple[str, str]]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    answers: frozenset[str] = frozenset()

    def leaks(self, path: str, text: str) -> Iterator[SiteFinding]:
        """Each piece that a file (or its own path) tells of."""
        if not self.phrases and not self.names:
            return
        found_names = self.names.keys() & _found_names(f"{path}\n{text}")
        if path.removesuffix("index.html") not in self.answers:
            yield from (SiteFinding(path, "hidden", (self.names[name], name)) for name in found_names)
        words = _words(text)
        whole = f" {' '.join(words)} "
        for length, phrases in self.phrases.items():
            grams = set(zip(*(words[start:] for start in range(length)), strict=False))
            for gram in phrases.keys() & grams:
                for phrase, source in phrases[gram]:
                    if f" {phrase} " in whole:
                        yield SiteFinding(path, "hidden", (source, phrase))


def _is_telling(phrase: str) -> bool:
    return len(phrase) >= _SHORTEST and not re.fullmatch(r"[\d ]+", phrase)


def canaries_of(
    pieces: Iterable[Piece], public: Iterable[str], *, today: date, answers: Iterable[str] = ()
) -> Canaries:
    """What tells of pieces that are not public, and of what public ones keep back.

    `public` are all texts that a site may be made of, but for pieces; `answers` the addresses that say no more than
    that a page is not shown for now.
    """
    every = tuple(pieces)
    hidden = [piece for piece in every if _is_hidden(piece, today)]
    shown = [piece for piece in every if not _is_hidden(piece, today)]
    sayings = [(piece, saying) for piece in hidden for saying in _sayings(piece)]
    sayings += [(piece, saying) for piece in shown for saying in _kept_back(piece, today)]
    if not sayings:
        return Canaries()
    texts = [*public]
    for piece in shown:
        texts += [piece.inside, piece.document.body, *_shown_values(piece, today)]
    known = f" {' | '.join(' '.join(_words(text)) for text in texts)} "
    known_names = set().union(*map(_found_names, texts))
    found = Canaries(answers=frozenset(answers))
    phrases: dict[int, dict[tuple[str, ...], list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for piece in hidden:
        for name in _names(piece):
            if name not in known_names and ("-" in name or "/" in name):
                found.names[name] = piece.path
    for saying, path in sorted({(" ".join(_words(saying)), piece.path) for piece, saying in sayings}):
        if _is_telling(saying) and f" {saying} " not in known:
            start = tuple(saying.split()[:_GRAM])
            phrases[len(start)][start].append((saying, path))
    found.phrases = {length: dict(by_start) for length, by_start in phrases.items()}
    return found
