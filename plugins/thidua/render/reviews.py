"""A Review as a summary in Markdown: first for the reporter, then for the editor, then for the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from thidua.findings import Audience, PlacedFinding, Severity
from thidua.messages import review_words as words
from thidua.messages.catalogue import sentence
from thidua.messages.words import KEYS
from thidua.render.findings import counts, escaped_markdown, place
from thidua.render.words import day, period_name
from thidua.review.model import Change, Count, Kind, Publication, Review
from thidua.review.wording import Part, Rewording, reworded

_MOST_FINDINGS = 60
_MOST_WORDINGS = 12
_MOST_FILES = 20
_LONGEST = 240
# Shorter values are read at a glance.
_SHORT = 60
_MARKS = {Part.SAME: "{}", Part.GONE: "~~{}~~", Part.NEW: "**{}**"}


def _text(text: str) -> str:
    """What somebody typed, as plain words of one line; an address in it leads nowhere and nobody is called by it."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return escaped_markdown(" ".join(cut.split())).replace("@", "@\u2060").replace("://", ":\u2060//")


def published(change: Change) -> str:
    """When readers will see a piece, or why they will not."""
    errors = sum(one.severity is Severity.ERROR for one in change.findings)
    is_newer = change.kind is Kind.EDITED and change.publication is Publication.NOW
    said = words.REPLACED if is_newer else words.PUBLICATIONS[change.publication]
    return said.format(day=day(change.day) if change.publication is Publication.LATER else "", errors=errors)


def counted(count: Count) -> str:
    """“Phòng Tổng hợp: quý III/2026 0 → 1 (cần 1)”."""
    said = words.STAYS if count.before == count.after else words.COUNT
    of = words.OF.format(required=count.required) if count.required else ""
    period = period_name(count.period)
    return said.format(owner=count.owner, period=period, before=count.before, after=count.after) + of


def title_of(change: Change) -> str:
    """The title of a piece; the name of its file where it has none that can be read."""
    return change.piece.content.title or change.piece.inside.rpartition("/")[2]


def _rows(findings: Iterable[PlacedFinding]) -> Iterator[str]:
    found = list(findings)
    if found:
        yield from (words.HEAD, "| --- | --- | --- | --- | --- |")
    for one in found[:_MOST_FINDINGS]:
        message, hint = sentence(one)
        cells = (place(one), words.SEVERITY[one.severity], one.code, message, hint)
        yield f"| {' | '.join(_text(cell) for cell in cells)} |"
    if found[_MOST_FINDINGS:]:
        yield ""
        yield words.MORE.format(count=len(found) - _MOST_FINDINGS)


def _reporter(review: Review) -> Iterator[str]:
    yield f"### {words.REPORTER}"
    yield ""
    rows = [one for one in review.findings if one.audience is Audience.REPORTER]
    yield from _rows(rows) if rows else iter((words.NOTHING_TO_MEND,))
    if fixable := sum(one.fix is not None for one in rows):
        yield ""
        yield words.FIXABLE.format(count=fixable)
    yield ""


def _marked(wording: Rewording) -> str:
    parts = []
    for part, text in wording.parts:
        # A mark that touches a blank is no mark.
        inner = _text(text.strip())
        parts.append(_MARKS[part].format(inner))
    return " ".join(parts)


def _facts(change: Change, pictures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield words.PUBLIC, published(change)
    if change.publication is Publication.REMOVED:
        return
    if change.unit:
        yield words.UNIT, _text(change.unit)
    if change.period:
        yield words.PERIOD, period_name(change.period)
    yield words.PICTURE, _text(change.picture) or words.NO_PICTURE
    if change.piece.path in pictures:
        yield words.LOOK, f"`{pictures[change.piece.path]}`"
    if change.publication is not Publication.FAULTY and change.piece.inside.startswith("exemplars/"):
        yield words.COUNTS, _text("; ".join(map(counted, change.counts))) or words.COUNTS_FOR_NONE


def _change(change: Change, pictures: Mapping[str, str]) -> Iterator[str]:
    yield f"#### {_text(title_of(change))} ({words.KINDS[change.kind]})"
    yield ""
    yield _text(change.piece.path)
    yield ""
    for name, said in _facts(change, pictures):
        yield f"- {name}: {said}"
    for key in change.keys:
        label = KEYS.get(key.key, key.key)
        if key.old and key.new and max(len(key.old), len(key.new)) > _SHORT:
            yield f"- {words.KEYS}: {label}: {_marked(reworded(key.old, key.new))}"
        else:
            old, new = _text(key.old) or words.NONE, _text(key.new) or words.NONE
            yield f"- {words.KEYS}: {words.KEY.format(label=label, old=old, new=new)}"
    for wording in islice(change.wording, _MOST_WORDINGS):
        yield f"- {words.WORDS}: {_marked(wording)}"
    if change.wording[_MOST_WORDINGS:]:
        yield f"- {words.MORE.format(count=len(change.wording) - _MOST_WORDINGS)}"
    for one in change.findings:
        if one.audience is Audience.EDITOR:
            yield f"- {words.NOTES}: {_text(' '.join(sentence(one)))}"
    yield ""


def _office(review: Review) -> Iterator[str]:
    yield f"### {words.OFFICE}"
    yield ""
    found = dict.fromkeys(count for change in review.changes for count in change.counts if count.before != count.after)
    yield from (f"- {_text(f'{counted(one)}, {one.quota}')}" for one in found)
    if not found:
        yield words.NO_COUNTS
    rows = [one for one in review.findings if one.audience is Audience.OFFICE]
    if rows:
        yield ""
        yield from _rows(rows)
    yield ""


def _others(review: Review) -> Iterator[str]:
    if review.others:
        yield f"<details><summary>{words.OTHERS.format(**counts(review.others))}</summary>"
        yield ""
        yield from _rows(review.others)
        yield ""
        yield "</details>"
        yield ""


def as_markdown(review: Review, pictures: Mapping[str, str] | None = None) -> str:
    """The whole summary; `pictures` tell by the path of a piece where a picture of its page lies."""
    said = words.SUM.format(pieces=len(review.changes), **counts(review.findings))
    lines = [f"## {words.TITLE}", "", said, ""]
    if review.files:
        named = ", ".join(_text(one) for one in review.files[:_MOST_FILES])
        more = "…" if review.files[_MOST_FILES:] else ""
        lines += [words.FILES.format(files=f"{named}{more}"), ""]
    lines += _reporter(review)
    lines += [f"### {words.EDITOR}", ""]
    for change in review.changes:
        lines += _change(change, pictures or {})
    if not review.changes:
        lines += [words.NOTHING_CHANGED, ""]
    lines += _office(review)
    lines += _others(review)
    return "\n".join(lines)
