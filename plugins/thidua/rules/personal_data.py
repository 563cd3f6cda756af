"""TD8: what belongs to one person alone and must not be on a page; a finding quotes it only in part."""

from __future__ import annotations

import posixpath
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from thidua import patterns as re
from thidua.everyday import Everyday
from thidua.findings import Finding, Position
from thidua.plan.model import Plan
from thidua.rules.personal_mail import emails, may_be_email
from thidua.rules.personal_numbers import national, numbers
from thidua.rules.personal_offices import is_an_offices_mailbox, is_an_offices_phone, may_be_an_office
from thidua.rules.personal_places import addresses
from thidua.rules.personal_spelt import may_be_spelt, passports, spelt_numbers
from thidua.rules.personal_words import birth_dates
from thidua.source.events import Body, Kind
from thidua.source.figures import has_figures
from thidua.source.nodes import Node, scalars
from thidua.source.passages import as_read
from thidua.source.plain import alike, plain
from thidua.source.text import Lines
from thidua.vietnamese import fold

# How many of a number's first and last digits a message shows.
_SHOWN = {"phone": (4, 3), "office-phone": (4, 3), "citizen-id": (3, 3), "old-id": (2, 3), "bank-account": (2, 3)}
_LABELS = re.compile(
    r"sinh|cccd|căn cước|định danh|cmnd|cmt|chứng minh|hộ chiếu|passport|điện thoại|đt|di động|tài khoản|stk"
    r"|địa chỉ|nơi ở|trú|mã|số|isbn|mst",
    re.IGNORECASE,
)
_RULE = frozenset(" |:-")
# How far around a number the name of its office is looked for.
_AHEAD, _BEHIND = 160, 90
# What the rule of an office's own contact is to that of a person's.
_KINDS = {"office-phone": "phone", "office-email": "email"}
# What may be the office's own; while a plan cannot be read, nobody knows.
MAYBE_THE_OFFICES = frozenset({*_KINDS, *_KINDS.values(), "address"})
_HOUSE_WORDS = frozenset({"so", "nha", "sn"})

# What parts a text within its lines; a reader sees none of it, and what is between may be one word.
_MARKS = "*_`~\\[<"
_LETTERS = re.compile(r"[^\n]")
_NO_BODY = Body()
_READ = frozenset({Kind.TEXT, Kind.CODE})
# No number of a person has fewer digits.
_SHORTEST = 8
# How far behind a figure anything is looked at, with room to spare.
_REACH = 200

Contacts = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Personal:
    """One thing found: its rule, where it begins in the text, its plain value, and how a message may quote it."""

    rule: str
    start: int
    value: str
    shown: str


def _plain_address(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def contacts_of(plans: Iterable[Plan]) -> Contacts:
    """The office's own phones, e-mail and addresses, which everybody may know."""
    found = set()
    for plan in plans:
        for one in plan.contacts:
            if one.kind == "phone":
                found |= {("phone", national(part)) for part in re.split(r"[,;/]| - ", one.value)}
            else:
                value = one.value.lower() if one.kind == "email" else _plain_address(one.value)
                found.add((one.kind, value))
    return frozenset(found)


def _is_the_offices(one: Personal, contacts: Contacts) -> bool:
    if one.rule == "address":
        # A number alone may be that of any house.
        has_street = any(word.isalpha() and word not in _HOUSE_WORDS for word in one.value.split())
        return has_street and any(kind == "address" and f" {one.value} " in f" {value} " for kind, value in contacts)
    return (_KINDS.get(one.rule, one.rule), one.value) in contacts


def _in_text(text: str, year: int) -> Iterator[Personal]:
    ends = {}
    for word in emails(text):
        ends[word.start] = word.end
        rule = "office-email" if is_an_offices_mailbox(word.written) else "email"
        yield Personal(rule, word.start, word.written.lower(), word.shown)
    starts = sorted(ends)
    for number in numbers(text, year):
        before = bisect_right(starts, number.start)
        if not before or ends[starts[before - 1]] <= number.start:
            rule = number.rule
            if rule == "phone":
                ahead = plain(text, max(0, number.start - _AHEAD), number.start).text
                behind = plain(text, number.end, min(len(text), number.end + _BEHIND)).text
                rule = "office-phone" if is_an_offices_phone(number.digits, ahead, behind) else rule
            first, last = _SHOWN[rule]
            yield Personal(rule, number.start, number.digits, f"{number.digits[:first]}…{number.digits[-last:]}")
    for spelt in (*spelt_numbers(text), *passports(text)):
        yield Personal(spelt.rule, spelt.start, spelt.value, spelt.shown)
    for word in birth_dates(text, year):
        yield Personal("birth-date", word.start, word.written, word.shown)
    for word in addresses(text):
        yield Personal("address", word.start, _plain_address(word.written), word.shown)


def _is_rule(line: str) -> bool:
    return "|" in line and "-" in line and _RULE.issuperset(line)


def _cells(line: str, offset: int) -> list[tuple[int, str]]:
    return [(offset + match.start(), match[0]) for match in re.finditer(r"[^|]+", line)]


def _whose(cells: list[tuple[int, str]]) -> str:
    """The office that a row of a table is about, as its first cell that holds words names it; else nothing."""
    first = next((cell for _, cell in cells if any(map(str.isalpha, cell))), "")
    return f"{first.strip()}, " if may_be_an_office(first) else ""


def _in_tables(text: str, year: int) -> Iterator[tuple[int, int, list[Personal]]]:
    """Where each cell begins and ends whose column's heading tells what is in it, and what there is.

    In a table of names “Ngày sinh” stands above the dates, not before each of them; so do “Điện thoại” and “Địa chỉ” in
    one of offices.
    """
    lines = text.split("\n")
    heads: dict[int, str] = {}
    offset = 0
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if "|" not in line:
            heads = {}
        elif _is_rule(below):
            heads = {index: cell for index, (_, cell) in enumerate(_cells(line, 0)) if _LABELS.search(cell)}
        elif heads and not _is_rule(line):
            cells = _cells(line, offset)
            for index, (at, cell) in enumerate(cells):
                if index in heads:
                    label = f"{_whose(cells)}{heads[index].strip()}: "
                    shift = at - len(label)
                    found = [one for one in _in_text(label + cell, year) if one.start >= len(label)]
                    yield at, at + len(cell), [replace(one, start=one.start + shift) for one in found]
        offset += len(line) + 1


def personal(text: str, year: int, contacts: Contacts = frozenset()) -> list[Personal]:
    """Everything personal in a text but the office's own contacts, in order; `year` is the year of the check."""
    if text.isalpha() or (text.isalnum() and len(text) < _SHORTEST):
        # Nothing personal is one word without a sign, and too short for a number; most parts of files' names are.
        return []
    text = alike(text)
    found = sorted(_in_text(text, year), key=lambda one: (one.start, one.rule))
    if "|" in text:
        starts = [one.start for one in found]
        for start, end, in_cell in reversed(list(_in_tables(text, year))):
            found[bisect_left(starts, start) : bisect_left(starts, end)] = in_cell
    return [one for one in found if not _is_the_offices(one, contacts)]


def personal_name(inside: str, contacts: Contacts, year: int) -> Iterator[Finding]:
    """Findings about a file's name, which is part of the page's address; each part between hyphens by itself."""
    stem = posixpath.basename(inside).rpartition(".")[0]
    for part in stem.split("-"):
        for one in personal(part, year, contacts):
            yield _finding(one, Position())


def _finding(one: Personal, at: Position) -> Finding:
    return Finding(one.rule, at, {"value": one.shown})


def _elsewhere(body: Body, root: Node | None) -> Iterator[tuple[str, Position]]:
    """Texts of which the source shows something else, as escapes do, and where they stand."""
    for _, event in body.opened(Kind.LINK, Kind.IMAGE):
        for text in (event.target, event.title):
            yield text, body.position(event.start)
    for scalar in scalars(root) if root is not None else ():
        yield scalar.text, scalar.at


def _may_hold_any(text: str) -> bool:
    """Whether an everyday text has figures, in words too, or a sign of mail; else nothing in it is personal."""
    return has_figures(text) or may_be_email(text) or may_be_spelt(text)


def _is_bare(source: str) -> bool:
    """Whether an everyday body, of which nothing is put together yet, tells of nobody; many have not one such sign."""
    return not (_may_hold_any(source) or any(mark in source for mark in _MARKS))


def _unread(text: str, body: Body, known: type[str]) -> str:
    """The file without what a reader reads of its body, each character that is left at its place.

    Where nothing is left of the body that may be personal, its end may be missing.
    """
    source = body.source
    if not body.events or not text.endswith(source):
        return text
    start, at = len(text) - len(source), 0
    left, read = [], []
    for event in body.events:
        if event.kind in _READ and event.start >= at:
            left.append(source[at : event.start])
            read.append(source[event.start : event.end])
            at = event.end
    left.append(source[at:])
    most = _REACH if known is Everyday and not _may_hold_any("".join(left)) else len(source)
    parts, length = [text[:start]], 0
    for before, written in zip(left, read, strict=False):
        parts += before, _LETTERS.sub("x", written) if "\n" in written else "x" * len(written)
        length += len(before) + len(written)
        if length > most:
            return known("".join(parts))
    return known("".join([*parts, left[-1]]))


def personal_data(
    text: str, root: Node | None, contacts: Contacts, year: int, *, body: Body = _NO_BODY
) -> Iterator[Finding]:
    """Findings about a whole file, its comments and code too.

    `root` holds what YAML escapes may hide in its head; `body` what Markdown parts and a reader reads as one:
    `09**12[345678](…)**` is one number.
    """
    # What is made of a text by no entity has no letters but those of the text.
    known = Everyday if isinstance(text, Everyday) and text.endswith(body.source) and "&" not in body.source else str
    is_bare = known is Everyday and _is_bare(body.source)
    read = as_read(_NO_BODY if is_bare else body)
    found = [(one, body.position(read.offset(one.start))) for one in personal(known(read.text), year, contacts)]
    if unread := personal(_unread(text, body, known), year, contacts):
        lines = Lines(text)
        found += [(one, lines.position(one.start)) for one in unread]
    for one, at in found:
        yield _finding(one, at)
    if "\\" not in text and "&" not in text:
        return
    seen = {one.value for one, _ in found}
    for hidden, where in _elsewhere(body, root):
        for one in personal(hidden, year, contacts):
            if one.value not in seen:
                yield _finding(one, where)
