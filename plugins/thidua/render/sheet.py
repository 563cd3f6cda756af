"""A Review as a sheet of paper on which a leader without an account says yes or no, a page for each piece."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from thidua.messages import review_words as words
from thidua.messages.catalogue import sentence
from thidua.records.story import Story
from thidua.render.findings import place
from thidua.render.reviews import counted, published, title_of
from thidua.render.words import day, period_name
from thidua.review.model import Change, Publication, Review
from thidua.review.wording import Part

_STYLE = """
@page { size: A4; margin: 20mm 20mm 20mm 30mm; }
body { font: 14pt/1.4 "Times New Roman", "Liberation Serif", serif; max-width: 160mm; margin: 0 auto; }
h1 { font-size: 16pt; text-align: center; margin: 0; } h2 { font-size: 14pt; margin: 1em 0 .3em; }
.sub { text-align: center; margin: 0 0 1em; } section { break-after: page; } section:last-child { break-after: auto; }
table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid; padding: 3px 6px; text-align: left;
vertical-align: top; } th { width: 30%; font-weight: normal; } del { color: #555; } ins { font-weight: bold;
text-decoration: none; } .boxes span { margin-right: 2em; } .room { height: 28mm; border-bottom: 1px dotted; }
.signed { width: 60mm; margin: 1em 0 0 auto; text-align: center; } .signed .name { height: 25mm; }
"""
_TAGS = {Part.SAME: "{}", Part.GONE: "<del>{}</del>", Part.NEW: "<ins>{}</ins>"}
_MOST = 20


def _facts(change: Change) -> Iterator[tuple[str, str]]:
    yield words.PUBLIC, published(change)
    if change.unit:
        yield words.UNIT, change.unit
    if change.period:
        yield words.PERIOD, period_name(change.period)
    if change.publication in {Publication.REMOVED, Publication.FAULTY}:
        return
    yield words.PICTURE, change.picture or words.NO_PICTURE
    if isinstance(change.piece.content, Story):
        yield words.COUNTS, "; ".join(map(counted, change.counts)) or words.COUNTS_FOR_NONE


def _listed(heading: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"<h2>{heading}</h2>"
        yield f"<ul>{''.join(f'<li>{one}</li>' for one in items[:_MOST])}</ul>"


def _page(change: Change, review: Review, column: str) -> Iterator[str]:
    yield "<section>"
    yield f"<h1>{words.SHEET}</h1>"
    yield f'<p class="sub">{escape(words.SHEET_SUB.format(column=column, day=day(review.today)))}</p>'
    yield f"<h2>{escape(title_of(change))}</h2>"
    yield f"<p>{escape(change.piece.content.summary) if hasattr(change.piece.content, 'summary') else ''}</p>"
    rows = (f"<tr><th>{name}</th><td>{escape(said)}</td></tr>" for name, said in _facts(change))
    yield f"<table>{''.join(rows)}</table>"
    yield from _listed(
        words.WORDS,
        ["".join(_TAGS[part].format(escape(text)) for part, text in one.parts) for one in change.wording],
    )
    notes = [escape(f"{one.code} ({place(one)}): {' '.join(sentence(one))}") for one in change.findings]
    yield from _listed(words.NOTES, notes)
    boxes = "".join(f"<span>☐ {one}</span>" for one in (words.AGREE, words.MEND, words.REFUSE))
    yield f'<h2>{words.OPINION}</h2><p class="boxes">{boxes}</p><div class="room"></div>'
    yield f'<div class="signed"><i>{words.SIGNED}</i><br><b>{words.SIGNER}</b><br><i>{words.SIGN_HERE}</i>'
    yield '<div class="name"></div></div></section>'


def as_sheet(review: Review, column: str) -> str:
    """The sheets of all changes as one HTML file that any browser prints; `column` is the name of the column."""
    pages = "\n".join(line for change in review.changes for line in _page(change, review, column))
    head = f'<meta charset="utf-8"><title>{words.SHEET}</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="vi"><head>{head}</head>\n<body>\n{pages}\n</body></html>\n'
