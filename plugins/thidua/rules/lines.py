"""TD6: lines that the page joins though they were typed as lines of their own, or puts where they do not belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.figures import FIGURE_RULES
from thidua.rules.lists import LIST_RULES, no_lists
from thidua.rules.shown import cured, cut, is_capital, is_ended, is_worded
from thidua.source.events import Body, Event, Kind
from thidua.source.typed import Line, Typed, column, line_from, typed

_UNDERLINE = re.compile(r"(?:-+|=+)[ \t]*")
_TAB = re.compile(r"[ ]*\t\s*")
_LEAST_ROWS = 2
_SENTENCE = re.compile(r"[.!?…][”’»\"')\]]*$")
# Nobody breaks lines at so few letters: where the next word would have fitted, Enter was meant.
_NARROW = 50
_VERSE = 45
_SIGNATURE = 40
_SHORT = 100
# A line that is no longer than this part of its neighbours did not break off for its width.
_PART = 0.6


def underlined_text(piece: Piece) -> Iterator[Finding]:
    """Hyphens or equals signs right under text, which make a heading of it."""
    body = piece.body
    for _, event in body.opened(Kind.HEADING):
        lines = body.written(event).rstrip().split("\n")
        under = _UNDERLINE.fullmatch(lines[-1].lstrip(" >"))
        if len(lines) == 1 or under is None:
            continue
        above = lines[-2].strip()
        # Who underlines a heading makes the line about as long as the heading.
        is_heading = len(lines) == _LEAST_ROWS and not is_ended(above)
        if not is_heading or len(under[0]) + 1 < len(above):
            at = event.start + len("\n".join(lines)) - len(under[0])
            case = {"case": "heading", "right": cured(f"## {above}")} if is_heading else {}
            yield Finding("underlined-text", body.position(at), {"above": cut(above), "line": cut(under[0]), **case})


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _tabbed_rows(body: Body, blocks: list[Typed]) -> Iterator[tuple[list[Typed], Finding]]:
    """Runs of lines with tabs between their words, as they come from a sheet; with the blocks that hold them."""
    run: list[tuple[int, Line, Typed]] = []
    rows = [(body.position(line.start).line, line, block) for block in blocks for line in block.lines]
    for row in [*rows, None]:
        is_row = row is not None and "\t" in row[1].written
        if row is not None and is_row and (not run or row[0] == run[-1][0] + 1):
            run.append(row)
            continue
        if len(run) >= _LEAST_ROWS:
            yield [block for _, _, block in run], _table(body, run[0][1], run[0][2].holder)
        run = [row] if row is not None and is_row else []


def _table(body: Body, line: Line, holder: Event | None) -> Finding:
    # Numbers in the first column make items of the rows; they are cells all the same.
    is_item = holder is not None and holder.kind is Kind.ITEM and column(body, holder.start) < line.column
    start = holder.start if holder is not None and is_item else line.start
    cells = [cell.strip().replace("|", "\\|") for cell in _TAB.split(line_from(body, start).strip())]
    data = {"right": cured(_row(cells)), "rule": _row(["---"] * len(cells))}
    return Finding("tabbed-rows", body.position(start), data)


def _fits(line: Line, below: Line) -> bool:
    """Whether the next line's first word would have stood here in the narrowest text that is broken by width."""
    return len(line.text) + 1 + len(below.text.split(" ", 1)[0]) <= _NARROW


def _swallowed(body: Body, block: Typed) -> Iterator[Finding]:
    """A paragraph that an item, a quotation or a note above it took in, for want of a blank line."""
    if block.holder is None:
        return
    for line, below in pairwise(block.lines):
        if not block.is_lazy(below):
            continue
        is_new = is_ended(line.text) or _fits(line, below) or len(line.text) <= _PART * len(below.text)
        if line.text and not line.is_kept and is_capital(below.text) and is_new:
            case = {} if block.holder.kind is Kind.ITEM else {"case": block.holder.kind.value}
            data = {"above": cut(line.written), "line": cut(below.written), **case}
            yield Finding("swallowed-paragraph", body.position(below.start), data)
        return


def _is_broken_by_width(lines: tuple[Line, ...]) -> bool:
    """Whether a sentence goes on in small letters in the next line anywhere."""
    return any(not is_ended(line.text) and below.text[:1].islower() for line, below in pairwise(lines))


def _is_verse(lines: tuple[Line, ...]) -> bool:
    """Whether all lines are short and begin with a capital, and most of them end in the middle of a sentence."""
    are_short = all(len(line.text) <= _VERSE and is_capital(line.text) for line in lines)
    return are_short and sum(is_ended(line.text) for line in lines[:-1]) * 2 < len(lines) - 1


def _glued(block: Typed) -> Iterator[int]:
    """The number of each line that the page joins with the next one though its end was meant."""
    lines = block.lines
    is_verse, is_wrapped = _is_verse(lines), _is_broken_by_width(lines)
    second, widest = sorted([0, *(len(line.text) for line in lines)])[-2:]
    for at, (line, below) in enumerate(pairwise(lines)):
        if not is_worded(line.text) or line.is_kept or block.is_lazy(below) or not is_capital(below.text):
            continue
        length = len(line.text)
        beside = second if length == widest else widest
        is_short = length <= min(_SHORT, _PART * beside) or (not is_wrapped and _fits(line, below))
        if is_verse or (is_short and not is_ended(line.text) and not line.text.endswith(",")):
            yield at


def _is_signature(block: Typed) -> bool:
    """Whether the last line is a few words without an end, under a sentence that has one."""
    above, last = block.lines[-2:]
    is_apart = not above.is_kept and not block.is_lazy(last) and bool(_SENTENCE.search(above.text))
    return is_apart and len(last.text) <= _SIGNATURE and is_capital(last.text) and not is_ended(last.text)


def _glued_lines(body: Body, block: Typed) -> Iterator[Finding]:
    """A subheading, a caption, a line of verse or a signature that runs on in the next line."""
    lines = block.lines
    glued = set(_glued(block))
    for at in sorted(glued):
        if at - 1 not in glued:
            case = {"case": "verse"} if at + 1 in glued else {}
            line, below = cut(lines[at].written), cut(lines[at + 1].written)
            data = {"line": line, "below": below, "right": cured(f"{lines[at].written}\\")}
            yield Finding("glued-line", body.position(lines[at].start), {**data, **case})
    if not glued and len(lines) > 1 and _is_signature(block):
        data = {"case": "last", "above": cut(lines[-2].written), "line": cut(lines[-1].written)}
        yield Finding("glued-line", body.position(lines[-1].start), data)


def joined_lines(piece: Piece) -> Iterator[Finding]:
    """What is wrong with the lines of a body, a block at a time; of each block the gravest alone."""
    body = piece.body
    # What is joined has two lines; a line by itself may be a row of a sheet at most.
    has_tabs = "\t" in body.source
    if not has_tabs and not any(body.opened(Kind.SOFT_BREAK, Kind.HARD_BREAK)):
        return
    blocks = list(typed(body, least=1 if has_tabs else 2))
    told: set[int] = set()
    for rows, finding in _tabbed_rows(body, blocks):
        yield finding
        told.update(block.lines[0].start for block in rows)
    for block in blocks:
        if len(block.lines) == 1 or block.lines[0].start in told:
            continue
        for rule in (no_lists, _swallowed, _glued_lines):
            found = list(rule(body, block))
            yield from found
            if found:
                break


LINE_RULES = (*FIGURE_RULES, *LIST_RULES, underlined_text, joined_lines)
