"""A takedown to what the person who withdraws a piece must know: what went, what is left, where copies remain."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.messages.takedown_words import TAKEDOWN_WORDS, TakedownWords
from thidua.takedown import Mention, Takedown


@dataclass(frozen=True, slots=True)
class Traces:
    """What the shell saw and did.

    `content` is the content folder as seen from the column, `in_git` as seen from the repository; `unmended` are the
    files that it could not write anew, `built` the folders of sites in which the piece still stands, `kept` those of
    the cache that could not be emptied.
    """

    content: str
    in_git: str
    done: bool
    built: tuple[str, ...] = ()
    unmended: frozenset[str] = frozenset()
    kept: tuple[str, ...] = ()


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield title
        yield from (f"  {line}" for line in found)


def _at(mention: Mention, said: TakedownWords) -> str:
    what = said.link if mention.what == "link" else mention.what
    return f"{mention.path}:{mention.at.line}:{mention.at.column} ({what})"


def _elsewhere(found: Takedown, traces: Traces, said: TakedownWords) -> Iterator[str]:
    yield said.left
    yield f"  {said.build}"
    yield from _listed(said.built, traces.built)
    yield from _listed(said.kept, traces.kept)
    yield from _listed(said.addresses, (f"/{one}" for one in (*found.urls, *found.pictures)))
    yield from _listed(said.published, found.published)
    paths = " ".join(f"--path {shlex.quote(f'{traces.in_git}/{one}')}" for one in (*found.files, *found.past))
    yield said.history
    yield f"  git filter-repo --invert-paths {paths}"
    yield f"  {said.remote}"
    yield "  git push --force --all && git push --force --tags"
    yield f"  {said.clones}"


def as_text(found: Takedown, traces: Traces, *, lang: str = "vi") -> str:
    """The whole report."""
    said = TAKEDOWN_WORDS[lang]
    content = found.piece.content
    mended = (one for one in found.mentions if one.path not in traces.unmended)
    by_hand = (one for one in found.mentions if one.path in traces.unmended)
    rows = (said.row.format(path=row.path, number=row.number, subject=row.subject) for row in found.rows)
    lines = [f"{said.done if traces.done else said.planned}: {content.title or content.id} [{content.id}]"]
    lines += _listed(said.deleted, (f"{traces.content}/{one}" for one in found.files))
    lines += _listed(said.shared, (f"{traces.content}/{one}" for one in found.shared))
    lines += _listed(said.mended, (_at(one, said) for one in mended))
    lines += _listed(said.by_hand, (_at(one, said) for one in (*by_hand, *found.links)))
    lines += _listed(said.others, found.others)
    lines += _listed(said.rows, rows)
    return "\n".join([*lines, "", *_elsewhere(found, traces, said)]) + "\n"
