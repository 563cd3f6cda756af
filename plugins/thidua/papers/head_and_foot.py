"""The head and the foot of a paper: two tables without lines, to the millimetre of the decree's forms."""

from __future__ import annotations

from collections.abc import Iterable

from docx.oxml.xmlchemy import BaseOxmlElement

from thidua.papers import elements as el
from thidua.papers.elements import Element
from thidua.papers.measure import LINE, balanced, lines, width
from thidua.papers.model import Letterhead, Minutes, Paper, Signature
from thidua.papers.ooxml import cell, paragraph, row, rule, table
from thidua.papers.words import dated_line, joined, listed, number_line, plain

# Between a line of text and the rule drawn below it, in points.
_GAP = 2
# In the middle of what the decree allows.
_PART = 0.4
# Room for a seal and a signature where no name is printed.
_SIGNING = 42.0
_ABOVE = 2.5
_FRAME = 3.0
_SLACK = 0.2


def centred(element: Element, text: str, available: float, *, part: float = 0, inset: float = 0) -> BaseOxmlElement:
    """Centred lines of about one length, at least `inset` mm from the sides of what is `available`.

    With `part`, a rule of that part of the longest line is drawn below them.
    """
    words = joined(plain(text).upper() if element.capitals else plain(text))
    span = balanced(words, element.size, available - 2 * inset, bold=element.bold)
    # Word rounds: a line that just fits has to fit there too.
    sides = max(0.0, (available - span) / 2 - _SLACK)
    if not part:
        return paragraph(element, words, sides=sides)
    fallen = lines(words, element.size, span, bold=element.bold)
    longest = max(width(line, element.size, bold=element.bold) for line in fallen)
    below = len(fallen) * element.size * LINE + _GAP
    return paragraph(element, words, rule(longest * part, below), sides=sides)


def _office(head: Letterhead, available: float) -> list[BaseOxmlElement]:
    above = [centred(el.ABOVE, head.above, available)] if head.above else []
    return [*above, centred(el.OFFICE, head.office, available, part=_PART)]


def _nation() -> list[BaseOxmlElement]:
    long = width(el.MOTTO, el.MOTTO_LINE.size, bold=True)
    below = el.MOTTO_LINE.size * LINE + _GAP
    return [paragraph(el.NATION_LINE, el.NATION), paragraph(el.MOTTO_LINE, el.MOTTO, rule(long, below))]


def _number(head: Letterhead) -> list[BaseOxmlElement]:
    return [paragraph(el.NUMBER, number_line(head.symbol, head.number))] if head.symbol else []


def _dated(head: Letterhead) -> list[BaseOxmlElement]:
    if head.dated is None:
        return []
    day = head.dated
    return [paragraph(el.DATED, dated_line(day.place, day=day.day, month=day.month, year=day.year))]


def _restriction(text: str, available: float) -> BaseOxmlElement:
    words = plain(text).upper()
    span = width(words, el.RESTRICTION.size, bold=True) + _FRAME
    return paragraph(el.RESTRICTION, words, sides=max(0.0, (available - span) / 2))


def head(paper: Paper | Minutes) -> BaseOxmlElement:
    """Boxes 1 to 4, and 5b of a công văn; the place and day stand in the line of the number."""
    letter = isinstance(paper, Paper) and not paper.type
    left, right = el.LETTER_HEAD if letter else el.HEAD
    under = _number(paper.head)
    if letter:
        under.append(centred(el.LETTER_SUBJECT, f"V/v {plain(paper.subject)}", left, inset=2.5))
    if isinstance(paper, Paper) and paper.restriction:
        under.append(_restriction(paper.restriction, left))
    rows = [row([cell(left, _office(paper.head, left)), cell(right, _nation())])]
    day = _dated(paper.head)
    if under or day:
        blank = [paragraph(el.MARK, "")]
        rows.append(row([cell(left, under or blank), cell(right, day or blank)]))
    return table((left, right), rows, ruled=False)


def signature(signed: Signature, available: float) -> list[BaseOxmlElement]:
    """The power to sign, the title, and the name where it is given."""
    powers = [centred(el.POWER, line, available) for line in signed.lines]
    names = [paragraph(el.SIGNER, plain(signed.name))] if signed.name else []
    # A cell without a paragraph is a file that Word refuses.
    return [*powers, *names] or [paragraph(el.MARK, "")]


def recipients(entries: tuple[str, ...], *, drafter: str = "") -> list[BaseOxmlElement]:
    """Nơi nhận, one a line; below it who drafted the paper and how many copies."""
    named = [paragraph(el.RECIPIENTS, "Nơi nhận:")] if entries else []
    rows = [paragraph(el.RECIPIENT, text) for text in listed(entries)]
    last = [paragraph(el.DRAFTER, plain(drafter))] if drafter else []
    return [*named, *rows, *last]


def _signing(parts: Iterable[tuple[float, list[BaseOxmlElement]]]) -> BaseOxmlElement:
    return row((cell(wide, content, above=_ABOVE) for wide, content in parts), height=_SIGNING)


def foot(paper: Paper) -> BaseOxmlElement:
    """Boxes 7 and 9b of a paper, side by side at one height."""
    if paper.beside:
        return _attested(paper, paper.beside)
    widths = el.FOOT if paper.type else el.LETTER_FOOT
    left = recipients(paper.recipients, drafter=paper.drafter) or [paragraph(el.MARK, "")]
    signed = signature(paper.signature, widths[1])
    return table(widths, [_signing(zip(widths, (left, signed), strict=True))], ruled=False)


def _two(left: Signature, right: Signature) -> BaseOxmlElement:
    half = sum(el.FOOT) / 2
    return _signing((half, signature(one, half)) for one in (left, right))


def _attested(paper: Paper, beside: Signature) -> BaseOxmlElement:
    whole = sum(el.FOOT)
    rows = [_two(beside, paper.signature)]
    if paper.below:
        centre = cell(whole, signature(paper.below, whole), span=2, above=_ABOVE)
        rows.append(row([centre], height=_SIGNING))
    return table((whole / 2, whole / 2), rows, ruled=False)


def foot_of_minutes(minutes: Minutes) -> BaseOxmlElement:
    """Two signatures side by side: who wrote the minutes, who chaired."""
    signed = (Signature(("Thư ký",), minutes.secretary_name), Signature(("Chủ trì",), minutes.chair_name))
    return table((sum(el.FOOT) / 2,) * 2, [_two(*signed)], ruled=False)
