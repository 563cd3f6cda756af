"""TD6: stars of bold words that are printed, and what was meant as a link or picture and is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.raw import Raw, raws
from thidua.rules.shown import cut
from thidua.source.events import Body, Kind
from thidua.vietnamese import slug

_STARS = re.compile(r"(?<!\*)\*{1,2}(?!\*)")
# `(*)` and `(**)` are marks below a table.
_MARK = re.compile(r"[(\[]\*{1,2}[)\]]")
_QUOTES = "\"'“”‘’«»„"
_ENDS = r"\.(?:md|pdf|docx?|xlsx?|jpe?g|png|webp|gif)"
_ADDRESS = re.compile(rf"(?:https?://|mailto:|tel:|www\.|#|\.{{1,2}}/)\S+|[^\s()]*{_ENDS}(?:#\S*)?", re.IGNORECASE)
_FILE = re.compile(rf"[^:\n]*{_ENDS}", re.IGNORECASE)
_NAMED = re.compile(rf"([^{_QUOTES}]+{_ENDS})\s+([{_QUOTES}].*)", re.IGNORECASE)
# An address with blanks in the names of its folders.
_PARTED = re.compile(rf"https?://[^\s{_QUOTES}]+ [^{_QUOTES}]*(?:/[^\s{_QUOTES}]*|{_ENDS}|\.html?)", re.IGNORECASE)
_SPACED = re.compile(r"(!?)\[([^\[\]\n]{1,300})\]\s{1,3}\(([^()\s]{1,300})\)")
# Round and square brackets may be those of a keyboard for Chinese or Japanese.
_OPENED = re.compile(r"(!?)[\[\uff3b]([^\[\]\uff3b\uff3d\n]{0,300})[\]\uff3d][(\uff08]")
_INSIDE = re.compile(r"(?:[^()\uff08\uff09\n]|\([^()\uff08\uff09\n]{0,100}\)){0,300}")
_SWAPPED = re.compile(r"\(([^()\n]{1,200})\)\[((?:https?://|mailto:)[^\[\]\s]{1,300}|[^\[\]\s]{1,200}\.md)\]")
_SIGNS = "*[\uff3b"
_ANY_SIGN = re.compile(r"[*\[\uff3b]")
_LONGEST = 300


class BadLink(NamedTuple):
    """A part of a passage that was meant as a link: where it begins and ends, and what is to be said of it."""

    start: int
    end: int
    rule: str
    data: dict[str, str]


def _stars(raw: Raw) -> list[tuple[int, int]]:
    marks = {at for match in _MARK.finditer(raw.text) for at in range(*match.span())}
    return [match.span() for match in _STARS.finditer(raw.text) if match.start() not in marks]


def _is_pair(raw: Raw, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two runs of stars were meant for the words between them."""
    (start, left), (right, end) = first, second
    inner = raw.text[left:right]
    if left - start != end - right or not inner.strip() or "**" in raw.between(left, right):
        return False
    before, behind = raw.text[start - 1 : start] if start else "", raw.text[end : end + 1]
    if left - start > 1:
        return True
    # `5 * 6 * 7` and `Giá* là giá …` have single stars for reasons of their own.
    opens = not before.isalnum() and not inner[0].isspace() and not inner[0].isdigit() and "\n" not in inner
    is_close = not inner[-1].isalnum() and not inner[-1].isspace() and behind.isalnum()
    return opens and (is_close or (inner[-1].isspace() and not behind.isalnum()))


def _respelt(raw: Raw, first: tuple[int, int], second: tuple[int, int]) -> str:
    """The words of a pair with their stars close to them, and a blank where the stars would not be seen as such."""
    (start, left), (right, end) = first, second
    typed = raw.text[left:right]
    inner = " ".join(raw.between(left, right).split())
    stars = raw.text[start:left]
    before, behind = raw.text[start - 1 : start] if start else "", raw.text[end : end + 1]
    gap = " " if before.isalnum() and (typed[0].isspace() or not inner[0].isalnum()) else ""
    more = " " if behind.isalnum() and (typed[-1].isspace() or not inner[-1].isalnum()) else ""
    return raw.mended(start, end, f"{gap}{stars}{inner}{stars}{more}")


def loose_stars(raw: Raw) -> Iterator[Finding]:
    """Stars with a blank on their inner side, close to a letter behind a full stop, or without a partner."""
    runs = _stars(raw)
    number = 0
    while number < len(runs):
        run = runs[number]
        if number + 1 < len(runs) and _is_pair(raw, run, runs[number + 1]):
            typed = raw.text[run[1] : runs[number + 1][0]]
            case = "blank" if typed != typed.strip() else "close"
            data = {"case": case, "right": _respelt(raw, run, runs[number + 1])[:_LONGEST]}
            yield Finding("loose-stars", raw.place(run[0]), data)
            number += 2
            continue
        if run[1] - run[0] > 1 or _touches(raw, run):
            line = cut(raw.typed(run[0], run[0] + _LONGEST).partition("\n")[0])
            yield Finding("loose-stars", raw.place(run[0]), {"line": line})
        number += 1


def _touches(raw: Raw, run: tuple[int, int]) -> bool:
    """Whether a single star is left over beside words that others made bold or italic: `***a**`."""
    start, end = raw.span(*run)
    source = raw.body.source
    return source[start - 1 : start] == "*" or source[end : end + 1] == "*"


def _label(raw: Raw, start: int, end: int) -> str:
    """The words of a link; those of a link within are taken without it, for none may stand in another."""
    return raw.typed(start, end) if raw.holds_link(start, end) else raw.between(start, end)


def _titled(target: str, title: str) -> str:
    title = title.strip().strip(_QUOTES).strip().replace('"', "”")
    return f'{target} "{title}"' if title else target


class _Meant(NamedTuple):
    """What would stand right between the round brackets; `case` where the file must change its name for it."""

    right: str = ""
    case: str = ""


def _target(inside: str, *, picture: bool) -> _Meant:
    """What was meant by the words between round brackets; empty where it was no address."""
    inside = inside.strip()
    first, _, rest = inside.partition(" ")
    if _PARTED.fullmatch(inside):
        return _Meant(f"<{inside}>")
    if _ADDRESS.fullmatch(first):
        host = "https://" if first.lower().startswith("www.") else ""
        return _Meant(_titled(f"{host}{first}", rest))
    if not rest:
        return _Meant(inside if picture else "")
    if _FILE.fullmatch(inside):
        # A file of that name would be refused too.
        folder, slash, name = inside.rpartition("/")
        stem, _, suffix = name.rpartition(".")
        return _Meant(f"{folder}{slash}{slug(stem)}.{suffix.lower()}", "file")
    if titled := _NAMED.fullmatch(inside):
        meant = _target(titled[1], picture=picture)
        return _Meant(_titled(meant.right, titled[2]), meant.case)
    return _Meant(f"<{inside}>" if picture or _ADDRESS.match(inside) else "")


def _closed(raw: Raw, at: int) -> tuple[str, int]:
    """What stands between round brackets, and where they end; without the closing one, as far as its address goes."""
    found = _INSIDE.match(raw.text, at)
    end = found.end() if found else at
    if raw.text[end : end + 1] in {")", "\uff09"}:
        return raw.typed(at, end), end + 1
    first = re.match(r"\S{1,300}", raw.text[at : at + _LONGEST])
    word = first[0].rstrip(".,;:!?") if first else ""
    return (word, at + len(word)) if _ADDRESS.fullmatch(word) else ("", at)


def _unfinished(raw: Raw) -> Iterator[BadLink]:
    for match in _OPENED.finditer(raw.text):
        inside, end = _closed(raw, match.end())
        meant = _target(inside, picture=bool(match[1])) if inside.strip() else _Meant()
        if meant.right:
            right = f"{match[1]}[{_label(raw, *match.span(2))}]({meant.right})"[:_LONGEST]
            data = {"right": right, "case": meant.case, "file": meant.right.partition(" ")[0]}
            yield BadLink(match.start(), end, "unfinished-link", data if meant.case else {"right": right})


def _swapped(raw: Raw) -> Iterator[BadLink]:
    for match in _SWAPPED.finditer(raw.text):
        right = f"[{_label(raw, *match.span(1))}]({raw.typed(*match.span(2))})"
        yield BadLink(match.start(), match.end(), "unfinished-link", {"right": right})


def _spaced(raw: Raw) -> Iterator[BadLink]:
    for match in _SPACED.finditer(raw.text):
        if match[1] or _ADDRESS.fullmatch(match[3]):
            right = f"{match[1]}[{_label(raw, *match.span(2))}]({raw.typed(*match.span(3))})"
            yield BadLink(match.start(), match.end(), "spaced-link", {"right": right[:_LONGEST]})


def bad_links(raw: Raw) -> list[BadLink]:
    """Each part of a passage that was meant as a link or picture and is printed as it was typed."""
    if not re.search(r"[\[\uff3b]", raw.text):
        return []
    return [*_spaced(raw), *_unfinished(raw), *_swapped(raw)]


def _lost_picture(body: Body) -> Iterator[Finding]:
    """`! [words](picture.jpg)`: a blank behind the exclamation mark makes a link of it."""
    for _, event in body.opened(Kind.LINK):
        before = body.source[max(0, event.start - 3) : event.start]
        if re.fullmatch(r"(?:.*\s)?! ", before, re.DOTALL) and re.search(r"\.(?:jpe?g|png|webp)$", event.target):
            data = {"right": f"!{body.written(event)}"[:_LONGEST]}
            yield Finding("unfinished-link", body.position(event.start - 2), data)


def loose(piece: Piece) -> Iterator[Finding]:
    """Stars and links that are printed as they were typed."""
    # Most passages have neither, and need not be put together again.
    for raw in raws(piece.body, having=_ANY_SIGN) if piece.body.shows_any(_SIGNS) else ():
        yield from loose_stars(raw)
        for bad in bad_links(raw):
            yield Finding(bad.rule, raw.place(bad.start), bad.data)
    yield from _lost_picture(piece.body)


LOOSE_RULES = (loose,)
