"""The text by which a reader of the site introduces somebody: what it asks, and how it becomes the draft of a story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from thidua.plan.model import Plan
from thidua.vietnamese import fold
from thidua.word.blocks import Block, BlockKind
from thidua.word.draft import Draft, Given
from thidua.word.facts import summary_of
from thidua.word.inline import cleaned, escaped, head_escaped
from thidua.word.introduction import ASKED, BY, CONTACT, CRITERIA, DEED, END, HEAD, LABELS
from thidua.word.manuscript import Manuscript
from thidua.word.notes import Note, RefusedError
from thidua.word.office_form import LABELS as OF_FORM
from thidua.word.returned import Filled, draft_of_form
from thidua.word.typed import typed_lists

MOST_LETTERS: Final = 20_000
# A mail's own mark, which ends in a blank and goes on nowhere.
_SIGNATURE: Final = "--"
_LONGEST_LINE: Final = 2000
_LONGEST_SHOWN: Final = 160
_MOST_SUMMARY: Final = 60
# Who prints a draft has never seen the page: only these lines of it are told as they were typed.
_TOLD: Final = (
    (BY, "introduced-by"),
    (CONTACT, "introduced-contact"),
    (ASKED, "introduced-asked"),
    (CRITERIA, "introduced-criteria"),
)
_KEYS: Final = {fold(label): key for key, label in LABELS.items()}


def is_introduction(text: str) -> bool:
    """Whether a text, a mail around it perhaps, holds what the page makes."""
    return any(fold(line) == fold(HEAD) for line in _lines(text))


def _lines(text: str) -> Iterator[str]:
    """The lines without what a mail program puts before those of a letter that is answered or sent on.

    Such programs break long lines, and leave a blank at the end of each that goes on (RFC 3676); the page writes none.
    """
    held = ""
    for typed in text.splitlines():
        line = cleaned(typed).lstrip("> ")
        held += line
        if not line.endswith(" ") or line.strip() == _SIGNATURE:
            yield held.strip()[:_LONGEST_LINE]
            held = ""
    yield held.strip()[:_LONGEST_LINE]


def _label(line: str) -> str | None:
    return fold(line[1:-1]) if line.startswith("[") and line.endswith("]") else None


def answers_of(text: str) -> dict[str, tuple[str, ...]]:
    """The answers by their keys, a line each; raises RefusedError where the text is none of the page's."""
    if len(text) > MOST_LETTERS or not is_introduction(text):
        raise RefusedError("not-introduction")
    found: dict[str, list[str]] = {}
    into: list[str] = []
    begun = False
    for line in _lines(text):
        begun = begun or fold(line) == fold(HEAD)
        label = _label(line) if begun else None
        if label == fold(END):
            break
        if label is not None and label in _KEYS:
            # A second answer to one question joins the first.
            into = found.setdefault(_KEYS[label], [])
        elif line:
            into.append(line)
    return {key: tuple(lines) for key, lines in found.items() if lines}


def _blocks(lines: tuple[str, ...]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    return typed_lists(Block(BlockKind.TEXT, head_escaped(escaped(line)), line) for line in lines)


def _short(lines: tuple[str, ...]) -> str:
    return "; ".join(lines)[:_LONGEST_SHOWN]


def _words(plan: Plan | None) -> int:
    return (plan.story.summary_words if plan else None) or _MOST_SUMMARY


def draft_of_introduction(text: str, given: Given) -> Draft:
    """The draft of what a reader wrote: nothing of the writer is in it, and no consent, whatever the text says."""
    answers = answers_of(text)
    name, role = (" ".join(answers.get(key, ())) for key in ("subject.name", "subject.role"))
    if not name or DEED not in answers:
        raise RefusedError("empty-introduction")
    blocks, listed = _blocks(answers[DEED])
    said = {key: "\n".join(lines) for key, lines in answers.items() if key in OF_FORM}
    said["title"] = f"{name}, {role}" if role else name
    said["summary"], _ = summary_of(blocks, _words(given.plan))
    made = draft_of_form(Filled(said, blocks, ()), Manuscript(()), given, {})
    told = [Note(name, {"said": _short(answers[key])}) for key, name in _TOLD if key in answers]
    kept = (note for note in made.notes if note.name != "form-blank")
    return Draft(made.slug, made.front, made.body, {}, (Note("introduced"), *told, *listed, *kept))
