"""TD6: lines that were meant as a list and are none, and lists that nobody meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.shown import cured, cut, is_capital, is_ended
from thidua.source.events import Body, Event, Kind, Step
from thidua.source.typed import Line, Typed, column, line_from
from thidua.values import frozen

# What Word and phones write where Markdown has a hyphen, with the signs of Word's own symbol fonts.
_DASH = re.compile(r"([–—])\s+\S")
_DOT = re.compile(r"([•·●▪■◦○□➢►▶➤✓✔❖❑◆\uf0b7\uf0a7\uf0d8\uf0fc])\s*\S")
# A hyphen without the blank that makes an item of it.
_TIGHT = re.compile(r"([-+*])(?=[^\W_]|[“\"(])")
_GAP = re.compile(r"[ \t]*")
_LEAST_ITEMS = 2
_LEAST_DEEPER = 2
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_NUMBERS = (
    re.compile(r"(?P<open>)(?P<number>\d{1,4})(?P<close>[.)])[ \t]+(?P<rest>\S.*)"),
    re.compile(r"(?P<open>)(?P<number>\d{1,2})(?P<close>[.)/]|[ ]?[-–])[ ]?(?P<rest>[^\W\d_].*)"),
    re.compile(r"(?P<open>\()(?P<number>\d{1,2})(?P<close>\))[ ]?(?P<rest>\S.*)"),
    re.compile(r"(?P<open>)(?P<number>[IVX]{1,5})(?P<close>[./)]|[ ]?[-–])[ ]?(?P<rest>[^\W\d_].*)"),
    re.compile(r"(?P<open>\(?)(?P<number>[a-zđ]|[A-ZĐ])(?P<close>[.)/])[ ]?(?P<rest>[^\W\d_].*)"),
)
# A line this long broke off for its width, so that what follows is the rest of its sentence.
_WRAPPED = 50


@frozen()
class _Marked:
    """A line that begins with a number or letter as the items of a list do; `style` is what they have in common."""

    at: int
    style: str
    number: int
    sign: str
    rest: str


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    if set(number) <= _ROMAN.keys():
        values = [_ROMAN[one] for one in number]
        return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
    return _ALPHABET.index(number.lower())


def _class(number: str) -> str:
    if number.isdecimal():
        return "digit"
    return "roman" if set(number) <= _ROMAN.keys() else "letter"


def _is_joined(lines: tuple[Line, ...], at: int) -> bool:
    """Whether the page joins a line with the one above it, or the first one with the next."""
    return not lines[max(at - 1, 0)].is_kept


def _marked(lines: tuple[Line, ...]) -> Iterator[_Marked]:
    for at, line in enumerate(lines):
        match = next((found for one in _NUMBERS if (found := one.match(line.written))), None)
        if match and _is_joined(lines, at):
            number, sign = match["number"], line.written[: match.end("close")]
            style = f"{_class(number)}{match['open']}{match['close'].strip()}"
            yield _Marked(at, style, _value(number), sign, match["rest"])


def _follows_in_line(lines: tuple[Line, ...], first: _Marked) -> bool:
    """Whether the number before this one stands within a line above, which broke by chance: `(1) một;⏎(2) hai`."""
    if not first.style.startswith("digit"):
        return False
    before = re.compile(rf"(?<=\s)\(?{first.number - 1}[.)/]")
    return any(before.search(line.written, 1) for line in lines[: first.at])


def _are_lettered(found: list[_Marked], above: str) -> bool:
    """Whether letters rise from `a`; two sentences may begin with the initials of two persons: `H. cười`, `K. nói`."""
    letters = [one.number for one in found]
    is_rising = len(letters) >= _LEAST_ITEMS and all(second > before for before, second in pairwise(letters))
    is_initial = found[0].style.endswith(".") and letters[0] > 0
    return is_rising and not is_initial and (not above or is_ended(above))


def _is_list(lines: tuple[Line, ...], found: list[_Marked]) -> bool:
    """Whether lines that begin with a number were meant as items, and not broken off before it by chance."""
    first = found[0]
    above = lines[first.at - 1].text if first.at else ""
    if first.style.startswith("letter"):
        return _are_lettered(found, above)
    numbers = [one.number for one in found]
    if any(second == before + 1 for before, second in pairwise(numbers)):
        return True
    if not first.at:
        return len(numbers) >= _LEAST_ITEMS
    # `V. cười` begins with an initial too, `V. Kết quả` with a number.
    is_initial = first.style.startswith("roman") and not is_capital(first.rest)
    return is_ended(above) and not is_initial and not _follows_in_line(lines, first)


def _numbered(block: Typed) -> Iterator[tuple[Line, dict[str, str]]]:
    """Numbers and letters in the manner of Word, and numbers that a paragraph above holds because they are not 1."""
    marked = list(_marked(block.lines))
    for style in dict.fromkeys(one.style for one in marked):
        found = [one for one in marked if one.style == style]
        if not _is_list(block.lines, found):
            continue
        first = found[0]
        line = block.lines[first.at]
        data = {"sign": first.sign, "line": cut(line.written)}
        if style in {"digit.", "digit)"} and re.match(r"\d+[.)]\s", line.written):
            above = block.lines[first.at - 1].written if first.at else ""
            yield line, {**data, "case": "glued", "above": cut(above)}
        elif style.startswith("digit"):
            yield line, {**data, "right": cured(f"{first.number}. {first.rest}")}
        else:
            case = "heading" if style.startswith("roman") else "letter"
            yield line, {**data, "case": case, "right": cured(f"{'## ' if case == 'heading' else '- '}{line.written}")}
        return


def _signs(block: Typed, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The lines that begin with a sign, and the sign; one that was escaped is meant to be printed."""
    for at, line in enumerate(block.lines):
        match = pattern.match(line.text)
        if match and line.written.startswith(match[1]) and _is_joined(block.lines, at):
            yield at, match[1]


def _are_bullets(block: Typed, pattern: re.Pattern[str], found: list[tuple[int, str]]) -> bool:
    """Whether lines that begin with a sign were meant as items."""
    at = found[0][0] if found else 0
    above = block.lines[at - 1].text if at else ":"
    if pattern is _DASH:
        # A sentence that broke off before a dash of its own is no list.
        return len(found) >= _LEAST_ITEMS and is_ended(above)
    return len(found) >= _LEAST_ITEMS or (pattern is _DOT and at > 0 and above.endswith(":"))


def _bulleted(block: Typed) -> tuple[str, Line, dict[str, str]] | None:
    """Lines that begin with a dash, a dot or a tight hyphen: they run together in one paragraph."""
    for pattern in (_DASH, _DOT, _TIGHT):
        found = list(_signs(block, pattern))
        if found and _are_bullets(block, pattern, found):
            at, sign = found[0]
            line = block.lines[at]
            data = {"sign": sign, "right": cured(f"- {line.written[len(sign) :].lstrip()}")}
            return ("no-list", line, {**data, "case": "tight"}) if pattern is _TIGHT else ("word-bullets", line, data)
    return None


def no_lists(body: Body, block: Typed) -> Iterator[Finding]:
    """What is wrong with lines of a block that were meant as a list."""
    if bulleted := _bulleted(block):
        rule, line, data = bulleted
        yield Finding(rule, body.position(line.start), data)
        return
    for line, data in _numbered(block):
        yield Finding("no-list", body.position(line.start), data)


def _item_above(body: Body, index: int, event: Event) -> Event | None:
    """The item that ends right above a list, or above an item of the same list."""
    before = body.events[index - 1] if index else None
    if before is None or before.step is not Step.CLOSE or before.kind is not event.kind:
        return None
    # The last thing that a list closes is its last item.
    return body.events[body.partners[index - 1 if event.kind is Kind.ITEM else index - 2]]


def outer_item(piece: Piece) -> Iterator[Finding]:
    """An item that is indented under another one, but not as far as its words: it stands beside that one."""
    body = piece.body
    for index, event in body.opened(Kind.LIST, Kind.ITEM):
        above = _item_above(body, index, event)
        if above is None:
            continue
        inner = body.events[index + 1] if event.kind is Kind.LIST else event
        left = column(body, above.start)
        # One blank more is chance among items of one kind; bullets among numbers are never on their level.
        least = 1 if event.kind is Kind.LIST else _LEAST_DEEPER
        if column(body, inner.start) - left < least:
            continue
        line, outer = line_from(body, inner.start), line_from(body, above.start)
        gap = _GAP.match(outer, len(above.text))
        words = gap.end() if gap else len(above.text)
        if column(body, inner.start) - left < words:
            data = {"line": cut(line), "above": cut(outer), "right": cured(line), "indent": str(left - 1 + words)}
            yield Finding("no-list", body.position(inner.start), {"case": "child", **data})


def chance_list(piece: Piece) -> Iterator[Finding]:
    """A line that broke off before a hyphen or a number of its own, so that the rest became a bullet: `2021⏎- 2025`."""
    body = piece.body
    for index, event in body.opened(Kind.LIST):
        before = body.events[index - 1] if index else None
        is_one = body.partners[index + 1] == body.partners[index] - 1
        if before is None or before.kind is not Kind.PARAGRAPH or before.step is not Step.CLOSE or not is_one:
            continue
        end = body.source.rfind("\n", 0, event.start)
        above = body.source[body.source.rfind("\n", 0, max(end, 0)) + 1 : max(end, 0)].strip()
        item = body.events[index + 1]
        line = line_from(body, item.start)
        is_range = above[-1:].isdigit() and line[len(item.text) :].lstrip()[:1].isdigit()
        if above and not is_ended(above.rstrip("*_ ")) and (is_range or len(above) >= _WRAPPED):
            mark = item.text[:-1] + "\\" + item.text[-1]
            right = cured(f"{mark}{line[len(item.text) :]}")
            yield Finding(
                "chance-list", body.position(item.start), {"above": cut(above), "line": cut(line), "right": right}
            )


LIST_RULES = (outer_item, chance_list)
